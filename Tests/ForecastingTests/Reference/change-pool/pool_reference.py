#!/usr/bin/env python3
"""Reference values of the pool of classes and siblings: pool_reference.py REFERENCE.bin golden.json

Written before the implementation in Swift, from the equations alone; it shares no code with it and reads the shipped
reference file. The series' own trend is left out (model `reference`, or histories of one and two points).
"""
import json, sys
import numpy as np, struct
from collections import defaultdict
SH=.01; PS=.05
def kind(lo,up):
    if lo is not None and up is not None and up<=100: return 'share'
    if lo is not None: return 'positive'
    return 'unbounded'
class Scale:
    def __init__(s,lo,up,unit=1.):
        s.k=kind(lo,up); s.lo=lo or 0.; s.up=up; s.unit=unit
    def f(s,y):
        y=np.asarray(y,float)
        if s.k=='share':
            u=np.clip((y-s.lo)/(s.up-s.lo),0,1); return np.log((u+SH)/(1-u+SH))
        if s.k=='positive': return np.log(np.maximum(y-s.lo,0)/s.unit+PS)
        return np.arcsinh(y/(5*s.unit))
class Lib: pass
def load(path):
    b=open(path,'rb').read(); p=[len(b'khathi-reference\n')]
    def rd(f):
        v=struct.unpack_from('<'+f,b,p[0]); p[0]+=struct.calcsize('<'+f); return v if len(v)>1 else v[0]
    def txt():
        n=rd('H'); t=b[p[0]:p[0]+n].decode(); p[0]+=n; return t
    L=Lib(); rd('H'); L.ind=[]; lev=[]; ch=[]
    for _ in range(rd('H')):
        d=dict(id=txt(),title=txt(),unit=txt(),src=txt()); d['lo'],d['up']=[None if np.isnan(x) else x for x in rd('dd')]
        f=rd('B'); d['dec']=bool(f&1); d['obs']=bool(f&2); d['open']=bool(f&4); d['ado']=bool(f&8)
        L.ind.append(d); lev.append(rd('dd')); ch.append(rd('d'))
    fr=[rd('dd') for _ in range(8)]
    def dec(a,r):
        a=np.asarray(a,float); return np.where(a==65535,np.nan,r[0]+a*((r[1]-r[0])/65534))
    L.series=[]
    for _ in range(rd('I')):
        i=rd('B'); c=b[p[0]:p[0]+3].decode(); p[0]+=3; fy=rd('H'); n=rd('B')
        v=np.frombuffer(b,'<u2',n,p[0]); p[0]+=2*n
        L.series.append((i,c,fy,dec(v,lev[i])))
    L.cells=[]
    for _ in range(rd('I')):
        i=rd('B'); y=rd('H'); fe=np.frombuffer(b,'<u2',8,p[0]); p[0]+=16
        o=np.frombuffer(b,'<u2',50,p[0]).astype(float); p[0]+=100
        L.cells.append((i,y,np.array([dec(fe[k],fr[k]) for k in range(8)]),np.where(o==65535,np.nan,(o-32767)*(ch[i]/32767)).reshape(5,10)))
    return L
LEVEL,LAST,RECENT,WHOLE,RUN,WUN,STILL,GAP=range(8)
def features(years,z,last):
    start=last
    while start>0 and years[start-1]>years[last]-15: start-=1
    f=np.full(8,np.nan); n=last-start+1; f[0]=z[last]
    if n>=2:
        g=years[last]-years[last-1]; f[1]=(z[last]-z[last-1])/g; f[7]=g
        s=0.;k=0;st=0
        for i in range(last,start,-1):
            s+=abs(z[i]-z[i-1])/np.sqrt(years[i]-years[i-1]); k+=1; st+=np.exp(-((z[i]-z[i-1])/.001)**2) if abs(z[i]-z[i-1])<=.006 else 0.
            if k<=2: f[4]=np.log(s/k+.003)
        f[5]=np.log(s/k+.003); f[6]=st/k
    if n>=3:
        f[2]=(z[last]-z[last-2])/(years[last]-years[last-2]); f[3]=(z[last]-z[start])/(years[last]-years[start])
    return f,n
def phase(key):
    h=0xcbf29ce484222325
    for c in key.encode(): h=((h^c)*0x100000001b3)&0xffffffffffffffff
    return h%8
class Cases:
    def __init__(s,F,O,E,S):
        s.F=np.array(F); s.O=np.array(O); s.Y=np.array(E); s.S=np.array(S)
        s.T=np.where(~np.isnan(s.F[:,2]),3,np.where(~np.isnan(s.F[:,1]),2,1))
def cases(L,sel,thin,countries=None):
    F=[];O=[];E=[];S=[]
    for i in sel:
        id=L.ind[i]['id']
        for idx,(j,c,fy,v) in enumerate(L.series):
            if j!=i: continue
            ob=np.flatnonzero(~np.isnan(v)); yrs=fy+ob; vals=v[ob]; ph=phase(id+':'+c)
            for q in range(len(ob)):
                if thin and (yrs[q]+ph)%8: continue
                later=v[ob[q]+1:ob[q]+21]
                if not (~np.isnan(later[:10])).any(): continue
                o=np.full(20,np.nan); o[:len(later)]=later-vals[q]
                F.append(features(yrs,vals,q)[0]); O.append(o); E.append(yrs[q]); S.append(idx)
        ph=phase(id); ranks={}
        for (j,y,fe,oc) in L.cells:
            if j!=i: continue
            r=ranks.get(y,0); ranks[y]=r+1
            for q in range(5):
                if thin and (r*5+q+y+ph)%8: continue
                o=np.full(20,np.nan); o[:10]=oc[q]; F.append(fe); O.append(o); E.append(y); S.append(-1)
    return Cases(F,O,E,S)
KS=dict(level=1.2,pace=2.5,unrest=2.,still=1.,memory=12,ut=.3,ridge=.05)
KK=dict(level=.8,pace=1.5,unrest=1.5,still=.7,memory=8,ut=.5,ridge=.1)
def bw(sel,k): return np.array([k['level'] if f==0 else k['unrest'] if f in(4,5) else k['still'] if f==6 else k['pace'] for f in sel])
def sel_same(n): return ([0],None) if n==1 else ([0,1],None) if n==2 else ([0,1,2,4,7],4)
def sel_long(n): return ([0,1,2,5,6],5) if n>=5 else None
def sel_kin(n,level=True):
    r=([0],None) if n==1 else ([0,1],None) if n==2 else ([0,1,2,4,6],4) if n<5 else ([0,1,2,3,4,5,6],5)
    return r if level else ([f for f in r[0] if f],r[1])
SM=.3*.5513
class Est: pass
_vis={}
def vis(C,tier,h,asof):
    key=(id(C),tier,h,asof)
    if key in _vis: return _vis[key]
    o=C.O[:,h-1]; m=(C.T>=tier)&~np.isnan(o)&(C.Y+h<=asof)
    F=C.F[m]; 
    sp=1.2533*np.mean(np.abs(F-F.mean(0)),0)+1e-6 if m.any() else None
    r=(F,o[m],C.Y[m]+h,sp,np.flatnonzero(m)); _vis[key]=r
    return r
def estimate(C,q,sel,unrest,k,h,asof,mincases=10):
    tier=1 if list(sel) in ([0],[]) else 2 if max(sel)<=1 else 3
    F,o,end,sp,idx=vis(C,tier,h,asof)
    if len(o)<mincases: return None
    sel=list(sel); D=(F[:,sel]-q[sel])/sp[sel]; b=bw(sel,k); age=(asof-end)/k['memory']
    for att in range(4):
        lg=age+np.minimum(.5*(D/b)**2,4.5).sum(1) if sel else age
        w=np.exp(lg.min()-lg); w[lg-lg.min()>16]=0; w/=w.sum(); ess=1/(w@w)
        if ess>=20 or att==3: break
        b=b*1.5
    Dc=np.clip(D,-3,3); X=np.hstack([np.ones((len(o),1)),Dc]); A=(X*w[:,None]).T@X
    A[np.arange(1,len(A)),np.arange(1,len(A))]+=k['ridge']
    s=np.linalg.solve(A,X.T@(w*o)); r=o-X@s
    if unrest is not None:
        sc=np.exp(np.clip(k['ut']*(q[unrest]-F[:,unrest]),-3*k['ut'],3*k['ut'])); r=r*sc
    e=Est(); e.mean=s[0]; e.dev=np.sqrt(w@r**2)+1e-6; e.ess=ess; e.n=len(o)
    z=o==0; e.atom=w[z].sum(); 
    # case count by series (independent cases)
    place=np.clip(r/e.dev*(127/12)+63.5,0,126.999)[~z]; ww=w[~z]; lo=place.astype(int); fr=place-lo
    e.bins=np.bincount(lo,ww*(1-fr),128)+np.bincount(lo+1,ww*fr,128)[:128]
    sidx=C.S[idx]; ok=w>0
    g=np.bincount(np.unique(np.where(sidx>=0,sidx,10**6+idx),return_inverse=True)[1],w); e.ind=1/(g@g)
    return e
GRID=np.linspace(-6,6,128)
def surv(e,x):
    """P(change>=x) array"""
    x=np.atleast_1d(x); t=(x-e.mean)/e.dev
    s=1/(1+np.exp(np.clip((t[:,None]-GRID[None])/SM,-40,40)))@e.bins
    return s+(x<=0)*e.atom
def surv_gt(e,x):
    x=np.atleast_1d(x); t=(x-e.mean)/e.dev
    s=1/(1+np.exp(np.clip((t[:,None]-GRID[None])/SM,-40,40)))@e.bins
    return s+(x<0)*e.atom
def lo(p,m=1e-9):
    p=np.clip(p,m,1-m); return np.log(p/(1-p))

def union(L, kind_, open_):
    up = cases(L, [i for i, d in enumerate(L.ind) if d['obs'] and not d['dec'] and kind(d['lo'], d['up']) == kind_], True)
    down = cases(L, [i for i, d in enumerate(L.ind) if d['obs'] and d['dec'] and kind(d['lo'], d['up']) == kind_], True)
    parts = [(up, 1, 1)] + ([(down, 1, 1)] if kind_ == 'share' else [])
    if open_: parts += [(down, -1, -1)] + ([(up, -1, -1)] if kind_ == 'share' else [])
    F, O, Y, S, T = [], [], [], [], []
    for C, sign, tag in parts:
        f = C.F.copy(); f[:, :4] *= sign
        F.append(f); O.append(sign * C.O); Y.append(C.Y); S.append(C.S); T.append(np.full(len(C.Y), tag))
    U = Cases(np.concatenate(F), np.concatenate(O), np.concatenate(Y), np.concatenate(S)); U.tag = np.concatenate(T)
    return U

def weigh(C, q, sel, unrest, k, h, asof, lean=None, keep=None):
    tier = 1 if list(sel) in ([0], []) else 2 if max(sel) <= 1 else 3
    o = C.O[:, h - 1]; m = (C.T >= tier) & ~np.isnan(o) & (C.Y + h <= asof)
    if keep is not None: m &= keep
    if m.sum() < 10: return None
    F, o, end, S = C.F[m], o[m], C.Y[m] + h, C.S[m]
    sp = 1.2533 * np.mean(np.abs(F - F.mean(0)), 0) + 1e-6
    sel = list(sel); D = (F[:, sel] - q[sel]) / sp[sel]; b = bw(sel, k); age = (asof - end) / k['memory']
    if lean is not None:
        penalty = min(-np.log(lean[1]), 50) if lean[1] > 0 else 50
        age = age + np.where(C.tag[m] == lean[0], 0, penalty)
    for attempt in range(4):
        lg = age + np.minimum(.5 * (D / b) ** 2, 4.5).sum(1)
        w = np.exp(lg.min() - lg); w[lg - lg.min() > 16] = 0; w /= w.sum(); ess = 1 / (w @ w)
        if ess >= 20 or attempt == 3: break
        b = b * 1.5
    X = np.hstack([np.ones((len(o), 1)), np.clip(D, -3, 3)]); A = (X * w[:, None]).T @ X
    i = np.arange(1, len(A)); A[i, i] += k['ridge']
    s = np.linalg.solve(A, X.T @ (w * o)); r = o - X @ s
    if unrest is not None: r = r * np.exp(np.clip(k['ut'] * (q[unrest] - F[:, unrest]), -3 * k['ut'], 3 * k['ut']))
    e = Est(); e.mean = s[0]; e.ess = ess
    by = np.bincount(np.unique(np.where(S >= 0, S, 10 ** 6 + np.arange(len(S))), return_inverse=True)[1], w)
    e.ind = 1 / (by @ by)
    e.dev = np.sqrt(w @ r ** 2 + .04 * h / (e.ind + 1)) + 1e-6
    z = o == 0; atom = w[z].sum(); opened = atom / (e.ind + 1) if atom > 0 else 0; e.atom = atom - opened
    place = r / e.dev * (127 / 12) + 63.5; ok = ~z
    p = np.clip(place[ok], 0, 127); lo_ = np.minimum(p.astype(int), 126); fr = p - lo_
    e.bins = np.bincount(lo_, w[ok] * (1 - fr), 128) + np.bincount(lo_ + 1, w[ok] * fr, 128)
    if atom > 0:
        at = min(max(-e.mean / e.dev * (127 / 12) + 63.5, 0), 127); i = min(int(at), 126)
        e.bins[i] += opened * (i + 1 - at); e.bins[i + 1] += opened * (at - i)
    yy = end - end.min(); wy = np.bincount(yy, w); yr = np.bincount(yy, w * r)
    e.years = 1 / (wy @ wy); e.between = np.sum(np.where(wy > 0, yr ** 2 / np.maximum(wy, 1e-300), 0)) / (w @ r ** 2)
    e.areas = len(set(S[w > 0]))
    return e

def reach(h, years, growth, get, inflation=lambda e: 1.):
    spoken = []
    for y in years:
        if spoken and spoken[-1][0] >= h: break
        e = get(y)
        if e is not None: spoken.append((y, e, max(e.dev * inflation(e), spoken[-1][2] if spoken else 0)))
    before = [s for s in spoken if s[0] <= h]; after = [s for s in spoken if s[0] > h]
    if not before: return None
    y, near, dev = before[-1]
    if y == h or not after:
        return [(1., near)], near.mean * h / y, dev * (h / y) ** growth, near.atom, near.ess
    y2, far, dev2 = after[0]; l = (h - y) / (y2 - y)
    return [(1 - l, near), (l, far)], (1 - l) * near.mean + l * far.mean, np.sqrt((1 - l) * dev ** 2 + l * dev2 ** 2), \
        (1 - l) * near.atom + l * far.atom, (1 - l) * near.ess + l * far.ess
def S_(c, x, beyond):
    parts, mean, dev, atom, _ = c; t = (x - mean) / dev
    return (atom if (x < 0 if beyond else x <= 0) else 0) + sum(
        l * (1 / (1 + np.exp(np.clip((t - GRID) / SM, -40, 40))) @ e.bins) for l, e in parts)
KB = dict(level=1.2, pace=2.5, unrest=2., still=1., memory=2., ut=0., ridge=1.)
N = dict(same=.96, sameB=-.74, kin=.62, kinB=-.37, sib=.84, c=-.12, cn=-.14, ca=.37, half=206.)

def answer(L, case, library):
    lo_b, up, years, v, h, asof = case['lower'], case['upper'], np.array(case['years']), np.array(case['values'], float), case['horizon'], case['years'][-1]
    known = next((i for i, d in enumerate(L.ind) if d['id'] == case.get('indicator')), None)
    lean = None
    if known is not None:
        d = L.ind[known]; sign = -1 if d['dec'] else 1; open_ = False; progress = 1.
    else:
        doubt = min((len(v) - 1) / 4, 1) ** 3; way = {'up': 1, 'down': -1}.get(case['direction'])
        if way is None: sign, open_, progress = 1, True, 0.
        elif case['assumed'] and doubt > 0: sign, open_, progress, lean = 1, True, way * (1 - doubt), (way, doubt)
        else: sign, open_, progress = way, False, 1.
    sc = Scale(lo_b, up); z = sign * sc.f(v); q, n = features(years, z, len(z) - 1)
    if known is not None:
        same_cases = library('same', known)
        kin_cases = library('kin', sc.k, d['dec'])
        same = reach(h, [1, 2, 5, 10, 20], 1, lambda y: weigh(same_cases, q, *sel_same(n), KS, y, asof))
        long = reach(h, [1, 2, 5, 10, 20], 1, lambda y: weigh(same_cases, q, *sel_long(n), KS, y, asof)) if same and sel_long(n) else None
    else:
        same = long = None
        kin_cases = library('union', sc.k, True) if open_ else library('union', sc.k, False) if sc.k == 'share' else library('kin', sc.k, sign < 0)
    kin = reach(h, [1, 2, 5, 10, 20], 1, lambda y: weigh(kin_cases, q, *sel_kin(n), KK, y, asof, lean))
    sib = None
    if case.get('siblings'):
        F, O, Y, A = [], [], [], []
        for a, one in enumerate(case['siblings']):
            if one['area'] == case['area']: continue
            ys = np.array(one['years']); zz = sign * sc.f(one['values'])
            for k in range(len(ys) - 1):
                o = np.full(20, np.nan)
                for j in range(k + 1, len(ys)):
                    if ys[j] - ys[k] <= 20: o[ys[j] - ys[k] - 1] = zz[j] - zz[k]
                if np.isnan(o[:10]).all(): continue
                F.append(features(ys, zz, k)[0]); O.append(o); Y.append(ys[k]); A.append(a)
        C = Cases(F, O, Y, A)
        def get(y):
            for m in ([n, 1] if n > 1 else [1]):
                sel = [0] if m == 1 else [0, 1] if m == 2 else [0, 1, 3]
                e = weigh(C, q, sel, None, KB, y, asof)
                if e is not None and e.areas >= 3:
                    e.newest = max(Y[i] + y for i in range(len(Y)) if not np.isnan(O[i][y - 1]) and Y[i] + y <= asof); return e
        sib = reach(h, [1, 2, 3, 5, 10, 15], .5, get, lambda e: np.sqrt(1 + (2 + e.between) / max(e.years, 1)))
    B = 1 / (1 + max(asof - sib[0][0][1].newest, 0) / 5) if sib else 0.
    s = same[4] / (same[4] + N['half']) if same else 0.
    ws = s * (N['same'] + N['sameB'] * B); wk = (1 - s) * (N['kin'] + N['kinB'] * B); wb = N['sib'] * B / np.sqrt(h)
    part = case['area'] is not None
    const = progress * (N['c'] + N['cn'] / n + (N['ca'] if part else 0))
    rows = []
    for value in case['thresholds']:
        x = sign * sc.f(value) - z[-1]; pair = []
        for beyond in (False, True):
            total = const
            if same: total += ws * lo(np.mean([S_(c, x, beyond) for c in (same, long) if c]))
            if kin: total += wk * lo(S_(kin, x, beyond))
            if sib: total += wb * lo(S_(sib, x, beyond))
            pair.append(1 / (1 + np.exp(-total)))
        rows.append([value, pair[0] if sign > 0 else 1 - pair[1], 1 - pair[1] if sign > 0 else pair[0]])
    exact = {}
    if known is not None:
        for name, C, sel, k in (('id', same_cases, sel_same(n), KS), ('long', same_cases, sel_long(n), KS), ('kin', kin_cases, sel_kin(n), KK)):
            e = weigh(C, q, *sel, k, h, asof) if sel else None
            if e is not None: exact[name] = [float(t) for t in (e.mean, e.dev, e.atom, e.ess)]
    return [[float(t) for t in r] for r in rows], exact

def main():
    L = load(sys.argv[1]); store = {}
    def library(what, *key):
        if (what, key) not in store:
            if what == 'same': store[what, key] = cases(L, [key[0]], False)
            elif what == 'kin':
                store[what, key] = cases(L, [i for i, d in enumerate(L.ind) if d['obs'] and d['dec'] == key[1] and kind(d['lo'], d['up']) == key[0]], True)
            else: store[what, key] = union(L, *key)
        return store[what, key]
    rng = np.random.default_rng(5); panel = []
    for a in range(12):
        z = -1 + 2 * rng.random() + np.cumsum(.08 + .1 * rng.standard_normal(12)); v = np.round(100 / (1 + np.exp(-z)), 1)
        if a == 3: v[4] = v[3]
        panel.append(dict(area='XX-%02d' % a, years=list(range(2003, 2015)), values=[float(t) for t in v]))
    base = dict(lower=0., upper=100., indicator=None, direction='up', assumed=False, area=None, siblings=None)
    inputs = [
        dict(base, indicator='unemployment', direction='down', years=list(range(2005, 2013)), values=[9.1, 8.7, 8.8, 8.1, 8.4, 8., 7.7, 7.9], horizon=3),
        dict(base, indicator='women_parliament', years=[2010, 2011, 2013], values=[21., 21., 24.5], horizon=5),
        dict(base, indicator='gini', direction='down', years=[2012], values=[38.2], horizon=7),
        dict(base, indicator='imm_dtp3', years=[2010, 2011, 2012, 2013, 2014], values=[91., 93., 93., 92., 94.], horizon=1),
        dict(base, indicator='electricity_access', years=list(range(2000, 2012)), values=[55., 57., 58., 61., 62., 64., 67., 68., 70., 73., 74., 77.], horizon=10),
        dict(base, indicator='oos_primary', direction='down', years=[2011, 2012], values=[4.1, 3.6], horizon=2),
        dict(base, indicator='renewable_share', years=list(range(2008, 2014)), values=[30., 29.5, 31., 31.2, 30.8, 32.], horizon=6),
        dict(base, years=list(range(2006, 2014)), values=[60., 61.2, 61., 63., 64.4, 64., 66.1, 67.], horizon=4),
        dict(base, direction='down', years=list(range(2006, 2014)), values=[40., 38.8, 39., 37., 35.6, 36., 33.9, 33.], horizon=4),
        dict(base, direction=None, years=list(range(2006, 2014)), values=[60., 61.2, 61., 63., 64.4, 64., 66.1, 67.], horizon=8),
        dict(base, assumed=True, years=[2011, 2012, 2013], values=[64., 66.1, 67.], horizon=2),
        dict(base, assumed=True, direction='down', years=[2011, 2012, 2013], values=[64., 66.1, 67.], horizon=2),
        dict(base, area='XX-03', siblings=panel, years=[2013], values=[panel[3]['values'][10]], horizon=2),
        dict(base, area='XX-03', siblings=panel, years=[2012, 2013], values=panel[3]['values'][9:11], horizon=4),
        dict(base, area='XX-05', siblings=panel, direction='down', years=[2010, 2011], values=panel[5]['values'][7:9], horizon=9),
        dict(base, area='XX-07', siblings=panel, years=[2017], values=[70.], horizon=1)]
    out = []
    for case in inputs:
        last = case['values'][-1]; case['thresholds'] = [last - 8, last - 1, last, last + .5, last + 3, last + 9]
        rows, exact = answer(L, case, library)
        out.append(dict(case, probabilities=rows, classes=exact))
    json.dump(out, open(sys.argv[2], 'w'), indent=1)
main()

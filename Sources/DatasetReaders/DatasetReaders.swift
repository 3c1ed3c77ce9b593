public import TimeSeries

extension Catalogue {
  /// Why data could not be fetched.
  static let fetchErrors: [String: Message] = [
    "fetch_curl_missing": Message(
      Words(vi: "Máy chưa có chương trình curl", en: "The program curl is not installed"),
      advice: Words(
        vi: "Cài đặt bằng lệnh: sudo apt-get install curl",
        en: "Install it: sudo apt-get install curl")),
    "fetch_host_unknown": Message(
      Words(
        vi: "Không tìm thấy máy chủ {host}: có thể máy đang không có mạng",
        en: "The host {host} cannot be found: perhaps there is no network"),
      advice: Words(
        vi: "Kiểm tra kết nối mạng, hoặc dùng --base-url với một bản sao",
        en: "Check the network, or name a mirror with --base-url")),
    "fetch_unreachable": Message(
      Words(
        vi: "Không nhận được trả lời từ {host} (mã {code} của curl)",
        en: "No answer came from {host} (curl code {code})"),
      advice: Words(
        vi: "Thử lại sau, hoặc dùng --base-url với một bản sao",
        en: "Try again later, or name a mirror with --base-url")),
    "fetch_timed_out": Message(
      Words(vi: "Hết thời gian chờ ({seconds} giây)", en: "The time was up ({seconds} s)"),
      advice: Words(
        vi: "Cho thêm thời gian bằng --time-limit", en: "Give more time with --time-limit")),
    "fetch_insecure": Message(
      Words(
        vi: "Kết nối an toàn với {host} bị từ chối (mã {code} của curl)",
        en: "The secure connection to {host} was refused (curl code {code})"),
      advice: Words(
        vi: "Kiểm tra đồng hồ của máy và chứng thư của mạng nội bộ",
        en: "Check the clock of the machine and the certificates of your network")),
    "fetch_bad_address": Message(
      Words(
        vi: "“{url}” không phải địa chỉ http hay https dùng được",
        en: "“{url}” is no http or https address that can be used"),
      advice: Words(
        vi: "Ghi địa chỉ như https://api.worldbank.org/v2",
        en: "Write it like https://api.worldbank.org/v2")),
    "fetch_redirected": Message(
      Words(
        vi: "Máy chủ {host} chuyển hướng quá nhiều lần", en: "The host {host} redirects too often"),
      advice: Words(vi: "Kiểm tra địa chỉ", en: "Check the address")),
    "fetch_too_large": Message(
      Words(
        vi: "Trả lời lớn hơn {limit} MB cho phép",
        en: "The answer is larger than the {limit} MB that are allowed"),
      advice: Words(
        vi: "Tải ít chỉ tiêu, ít nước hoặc ít năm hơn", en: "Ask for fewer countries or years")),
    "fetch_status": Message(
      Words(
        vi: "Máy chủ trả lời lỗi {status} cho {url}",
        en: "The server answers with error {status} to {url}"),
      advice: Words(
        vi: "Kiểm tra mã chỉ tiêu và mã nước, hoặc thử lại sau",
        en: "Check the codes of indicator and country, or try again later")),
    "fetch_rate_limited": Message(
      Words(
        vi: "Máy chủ đang giới hạn số yêu cầu[, đề nghị chờ {seconds} giây]",
        en: "The server limits the number of requests[ and asks to wait {seconds} s]"),
      advice: Words(
        vi: "Thử lại sau, hoặc cho thêm thời gian bằng --time-limit",
        en: "Try again later, or give more time with --time-limit")),
    "fetch_rejected": Message(
      Words(
        vi: "Ngân hàng Thế giới từ chối yêu cầu: {key}[ – {value}][ (thông báo {id})]",
        en: "The World Bank refuses the question: {key}[ – {value}][ (message {id})]"),
      advice: Words(
        vi: "Kiểm tra mã chỉ tiêu và mã nước: {url}",
        en: "Check the codes of indicator and country: {url}")),
    "fetch_not_json": Message(
      Words(
        vi: "Trả lời không phải JSON[ mà là {type}]: {url}",
        en: "The answer is not JSON[ but {type}]: {url}"),
      advice: Words(
        vi: "Có thể do cổng đăng nhập mạng; mở địa chỉ đó trong trình duyệt",
        en: "A log-in page of the network may be in between; open the address in a browser")),
    "fetch_damaged": Message(
      Words(
        vi: "Trả lời bị hỏng hoặc không đúng dạng ({code}): {url}",
        en: "The answer is damaged or of another form ({code}): {url}"),
      advice: Words(vi: "Thử lại sau", en: "Try again later")),
    "fetch_pages_changed": Message(
      Words(
        vi: "Số liệu thay đổi trong khi tải: chờ {expected} dòng, nhận {found}",
        en: "The data changed while they were read: {expected} records expected, {found} came"),
      advice: Words(vi: "Tải lại", en: "Fetch again")),
    "fetch_no_values": Message(
      Words(
        vi: "Không có giá trị nào cho {indicators} ở các nước và năm đã chọn",
        en: "There are no values of {indicators} for these countries and years"),
      advice: Words(
        vi: "Chọn thêm năm hoặc nước, hoặc chỉ tiêu khác",
        en: "Ask for more years or countries, or for another indicator")),
  ]
}

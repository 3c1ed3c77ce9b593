/// The version of KhaThi.
public let version = "0.1.0"

import DatasetReaders
import Plans
import Reports

extension PlanInfo {
  /// The plan as its register describes it.
  init(_ record: PlanRecord) {
    self.init(
      id: record.id, titleVietnamese: record.titleVI, titleEnglish: record.titleEN,
      areaCode: record.areaCode)
  }
}

// The files of `Datasets` that the library reads, as bytes of the library itself, so that a program
// that only links it needs no folder beside it.
//
// Each file stands twice, as an array and in the list; a test compares both with the folder. Paths
// are relative to this file, and the compiler reports them as what it depends on: a changed data
// file is compiled anew.
#include "CBundledData.h"

// `#embed` is C23, and known to every compiler of Swift 6.1 and later in any mode.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char bundle_csv[] = {
#embed "../../Datasets/bundle.csv"
};
static const unsigned char plans_indicators_csv[] = {
#embed "../../Datasets/plans/indicators.csv"
};
static const unsigned char plans_observations_csv[] = {
#embed "../../Datasets/plans/observations.csv"
};
static const unsigned char plans_plans_csv[] = {
#embed "../../Datasets/plans/plans.csv"
};
static const unsigned char plans_reporting_csv[] = {
#embed "../../Datasets/plans/reporting.csv"
};
static const unsigned char plans_targets_csv[] = {
#embed "../../Datasets/plans/targets.csv"
};
static const unsigned char plans_national_indicators_csv[] = {
#embed "../../Datasets/plans-national/indicators.csv"
};
static const unsigned char plans_national_plans_csv[] = {
#embed "../../Datasets/plans-national/plans.csv"
};
static const unsigned char plans_national_targets_csv[] = {
#embed "../../Datasets/plans-national/targets.csv"
};
static const unsigned char provinces_provinces_csv[] = {
#embed "../../Datasets/provinces/provinces.csv"
};
static const unsigned char reference_aliases_csv[] = {
#embed "../../Datasets/reference/aliases.csv"
};
static const unsigned char reference_indicators_csv[] = {
#embed "../../Datasets/reference/indicators.csv"
};
static const unsigned char reference_reference_bin[] = {
#embed "../../Datasets/reference/reference.bin"
};
static const unsigned char reference_tables_areas_csv[] = {
#embed "../../Datasets/reference-tables/areas.csv"
};
static const unsigned char reference_tables_derivations_csv[] = {
#embed "../../Datasets/reference-tables/derivations.csv"
};
static const unsigned char reference_tables_indicator_names_csv[] = {
#embed "../../Datasets/reference-tables/indicator-names.csv"
};
static const unsigned char reference_tables_units_csv[] = {
#embed "../../Datasets/reference-tables/units.csv"
};
static const unsigned char schemas_scenario_schema_json[] = {
#embed "../../Datasets/schemas/scenario.schema.json"
};
static const unsigned char vietnam_observations_csv[] = {
#embed "../../Datasets/vietnam/observations.csv"
};
static const unsigned char vietnam_series_csv[] = {
#embed "../../Datasets/vietnam/series.csv"
};
static const unsigned char vietnam_sources_csv[] = {
#embed "../../Datasets/vietnam/sources.csv"
};

#define BUNDLED_FILE(name, bytes) {name, bytes, sizeof(bytes)}

static const khathi_bundled_file files[] = {
    BUNDLED_FILE("bundle.csv", bundle_csv),
    BUNDLED_FILE("plans/indicators.csv", plans_indicators_csv),
    BUNDLED_FILE("plans/observations.csv", plans_observations_csv),
    BUNDLED_FILE("plans/plans.csv", plans_plans_csv),
    BUNDLED_FILE("plans/reporting.csv", plans_reporting_csv),
    BUNDLED_FILE("plans/targets.csv", plans_targets_csv),
    BUNDLED_FILE("plans-national/indicators.csv", plans_national_indicators_csv),
    BUNDLED_FILE("plans-national/plans.csv", plans_national_plans_csv),
    BUNDLED_FILE("plans-national/targets.csv", plans_national_targets_csv),
    BUNDLED_FILE("provinces/provinces.csv", provinces_provinces_csv),
    BUNDLED_FILE("reference/aliases.csv", reference_aliases_csv),
    BUNDLED_FILE("reference/indicators.csv", reference_indicators_csv),
    BUNDLED_FILE("reference/reference.bin", reference_reference_bin),
    BUNDLED_FILE("reference-tables/areas.csv", reference_tables_areas_csv),
    BUNDLED_FILE("reference-tables/derivations.csv", reference_tables_derivations_csv),
    BUNDLED_FILE("reference-tables/indicator-names.csv", reference_tables_indicator_names_csv),
    BUNDLED_FILE("reference-tables/units.csv", reference_tables_units_csv),
    BUNDLED_FILE("schemas/scenario.schema.json", schemas_scenario_schema_json),
    BUNDLED_FILE("vietnam/observations.csv", vietnam_observations_csv),
    BUNDLED_FILE("vietnam/series.csv", vietnam_series_csv),
    BUNDLED_FILE("vietnam/sources.csv", vietnam_sources_csv),
};

size_t khathi_bundled_file_count(void) { return sizeof(files) / sizeof(files[0]); }

khathi_bundled_file khathi_bundled_file_at(size_t index) { return files[index]; }

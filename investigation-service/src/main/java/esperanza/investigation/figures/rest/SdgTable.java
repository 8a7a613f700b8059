package esperanza.investigation.figures.rest;

import esperanza.investigation.figures.FindFigures.Shown;
import esperanza.investigation.figures.domain.SdgSeries;
import esperanza.runtime.rest.Csv;
import java.util.ArrayList;
import java.util.List;

/** SDG 16.10.1 with its companion for threats, in columns named as in the official structure of SDG data. */
final class SdgTable {

    private static final List<String> HEAD = List.of(
            "FREQ",
            "REPORTING_TYPE",
            "SERIES",
            "REF_AREA",
            "SEX",
            "AGE",
            "URBANISATION",
            "TIME_PERIOD",
            "OBS_VALUE",
            "UNIT_MEASURE",
            "OBS_STATUS",
            "COMMENT_OBS");
    /** Total: the mechanism publishes neither sex nor age, because they single people out. */
    private static final String TOTAL = "_T";

    private SdgTable() {}

    static Csv of(Shown shown, String country) {
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        SdgSeries.of(shown.tiles())
                .observations()
                .forEach(each -> rows.add(List.of(
                        "A",
                        "N",
                        each.series().code(),
                        country,
                        TOTAL,
                        TOTAL,
                        TOTAL,
                        each.period(),
                        value(each.cases()),
                        "NUMBER",
                        ObsStatus.of(IndicatorView.shown(each.cases())).code(),
                        comment(each.series()))));
        return new Csv(rows);
    }

    /** A zero would say that nothing happened. */
    private static String value(int cases) {
        return IndicatorView.shown(cases).map(Object::toString).orElse("");
    }

    private static String comment(SdgSeries.Series series) {
        return series.isAdopted()
                ? "Verified cases, not victims, at least; with a reported threat; not divided by function; by the year of the report"
                : "At least; companion series, not part of 16.10.1";
    }
}

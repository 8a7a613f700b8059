package esperanza.investigation.figures.rest;

import esperanza.investigation.figures.FindFigures.Shown;
import esperanza.investigation.figures.domain.SdgSeries;
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
        rows.add(row(
                "16.10.1",
                country,
                "",
                "",
                "L",
                "Killings and other acts of 16.10.1 are not recorded by this mechanism"));
        SdgSeries.of(shown.tiles())
                .observations()
                .forEach(each -> rows.add(row(
                        each.series(),
                        country,
                        each.period(),
                        Integer.toString(each.cases()),
                        "A",
                        "Reported threats, at least; companion series, not part of 16.10.1")));
        return new Csv(rows);
    }

    private static List<String> row(
            String series, String country, String period, String value, String status, String comment) {
        return List.of("A", "N", series, country, TOTAL, TOTAL, TOTAL, period, value, "NUMBER", status, comment);
    }
}

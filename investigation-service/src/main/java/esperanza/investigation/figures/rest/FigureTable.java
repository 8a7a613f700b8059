package esperanza.investigation.figures.rest;

import esperanza.investigation.figures.FindFigures.Found;
import esperanza.investigation.figures.domain.Figure.By;
import esperanza.investigation.figures.read.Frames.Frame;
import esperanza.runtime.rest.Csv;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Figures as a table: one line for each group and milestone. What is not shown is empty, and its status says so. */
final class FigureTable {

    static final List<String> HEAD = List.of(
            "indicator",
            "version",
            "frame",
            "at",
            "by",
            "group",
            "of",
            "cases",
            "reached",
            "at_least",
            "share",
            "obs_status");
    private static final int DECIMALS = 3;

    private FigureTable() {}

    static Csv of(Found found) {
        return new Csv(rows(List.of(HEAD), List.of(found)));
    }

    /** With a row of tags under the names, as the Humanitarian Exchange Language has it. */
    static Csv tagged(List<Found> all) {
        return new Csv(rows(List.of(HEAD, tags(all.getFirst().by())), all));
    }

    private static List<List<String>> rows(List<List<String>> heads, List<Found> all) {
        List<List<String>> rows = new ArrayList<>(heads);
        all.forEach(found -> found.frame().ifPresent(frame -> rows(found, frame).forEach(rows::add)));
        return rows;
    }

    private static List<String> tags(By by) {
        return List.of(
                "#indicator+code",
                "#indicator+version",
                "#meta+frame",
                "#date+frame",
                "#meta+by",
                switch (by) {
                    case COUNTRY -> "#country+group";
                    case MONTH -> "#date+month";
                    case AREA -> "#adm1+code";
                    case INSTITUTION -> "#org+code";
                    case UNIT -> "#org+unit+code";
                },
                "#indicator+base+code",
                "#value+base+num",
                "#indicator+reached+code",
                "#value+num",
                "#value+share+num",
                "#status+code");
    }

    private static Stream<List<String>> rows(Found found, Frame frame) {
        return IndicatorView.of(found).rows().stream().flatMap(row -> row.reached().stream()
                .map(reach -> List.of(
                        found.indicator().code(),
                        Integer.toString(found.indicator().version()),
                        Integer.toString(frame.number()),
                        frame.at().toString(),
                        found.by().name(),
                        row.group().orElse(""),
                        found.indicator().of(),
                        number(row.of()),
                        reach.milestone(),
                        number(reach.cases()),
                        share(reach.share()),
                        ObsStatus.of(reach.cases()).code())));
    }

    private static String number(Optional<Integer> shown) {
        return shown.map(Object::toString).orElse("");
    }

    private static String share(Optional<Integer> shown) {
        return shown.map(
                        thousandths -> BigDecimal.valueOf(thousandths, DECIMALS).toPlainString())
                .orElse("");
    }
}

package esperanza.investigation.figures.rest;

import esperanza.investigation.figures.FindFigures.Found;
import esperanza.investigation.figures.domain.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A figure as a table: one line for each group and milestone. */
final class FigureTable {

    private static final List<String> HEAD = List.of(
            "indicator", "version", "frame", "at", "by", "group", "of", "cases", "reached", "at_least", "share");
    private static final int DECIMALS = 3;

    private FigureTable() {}

    static Csv of(Found found) {
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        found.frame().ifPresent(frame -> found.figure().rows().forEach(row -> row.reached()
                .forEach(reach -> rows.add(List.of(
                        found.indicator().code(),
                        Integer.toString(found.indicator().version()),
                        Integer.toString(frame.number()),
                        frame.at().toString(),
                        found.by().name(),
                        row.group().orElse(""),
                        found.indicator().of(),
                        Integer.toString(row.of()),
                        reach.milestone(),
                        Integer.toString(reach.cases()),
                        share(reach))))));
        return new Csv(rows);
    }

    private static String share(Figure.Reach reach) {
        return reach.share()
                .map(thousandths -> BigDecimal.valueOf(thousandths, DECIMALS).toPlainString())
                .orElse("");
    }
}

package esperanza.investigation.figures.page;

import esperanza.investigation.figures.FigureTexts;
import esperanza.investigation.figures.FindMonth.Line;
import esperanza.investigation.figures.domain.Figure.Reach;
import esperanza.investigation.figures.domain.Figure.Row;
import esperanza.investigation.figures.domain.Indicator;
import esperanza.investigation.figures.page.MonthlyReportPage.Bar;
import esperanza.investigation.figures.page.MonthlyReportPage.Chart;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The charts of a monthly report, in one language.
 *
 * @param besideCountry true if each number of a unit stands beside that of the country
 */
record MonthlyCharts(FigureTexts texts, boolean besideCountry) {

    private static final int WHOLE = 100;
    private static final int THOUSANDTHS = 10;
    /** A year fits above the first indicator. */
    private static final int MOST_MONTHS = 12;

    /** The cases by the month of their report. Empty before the first frame. */
    Optional<Chart> reported(List<Row> months) {
        List<Row> latest = months.subList(Math.max(0, months.size() - MOST_MONTHS), months.size());
        int most = latest.stream().mapToInt(Row::of).max().orElse(0);
        return most == 0
                ? Optional.empty()
                : Optional.of(new Chart(
                        texts.text("report.months"),
                        "",
                        List.of(texts.text("page.at-least")),
                        latest.stream().map(row -> month(row, most)).toList(),
                        List.of()));
    }

    private Bar month(Row row, int most) {
        return new Bar(named(row.group().orElseThrow()), WHOLE * row.of() / most, List.of(FigureWords.cases(row.of())));
    }

    /** One month in words, or the first and the last of several. */
    private String named(String months) {
        return Stream.of(months.split("/"))
                .map(YearMonth::parse)
                .map(texts::month)
                .collect(Collectors.joining(" – "));
    }

    /** @param row the numbers that are drawn */
    Chart of(Line line, Row row) {
        Indicator indicator = line.indicator();
        return new Chart(
                texts.name(indicator),
                texts.milestone(indicator.of()) + ": " + row.of(),
                heads(indicator),
                row.reached().stream().map(reach -> bar(line, reach)).toList(),
                says(indicator, row));
    }

    private List<String> heads(Indicator indicator) {
        List<String> heads = new ArrayList<>(List.of(
                texts.text("page.at-least"), texts.text("report.moved"), FigureWords.shareHead(texts, indicator)));
        if (besideCountry) {
            heads.add(texts.text("report.in-country"));
        }
        return heads;
    }

    private Bar bar(Line line, Reach reach) {
        List<String> numbers =
                new ArrayList<>(List.of(FigureWords.cases(reach.cases()), moved(line, reach), share(reach)));
        if (besideCountry) {
            numbers.add(same(line.country(), reach).map(MonthlyCharts::share).orElse(FigureWords.NOT_SHOWN));
        }
        return new Bar(
                texts.milestone(reach.milestone()),
                reach.cases() == 0 ? 0 : reach.share().orElse(0) / THOUSANDTHS,
                numbers);
    }

    private static String share(Reach reach) {
        return reach.cases() == 0 ? FigureWords.NOT_SHOWN : FigureWords.share(reach.share());
    }

    /** Since the frame before the month. Empty text: the number is the same. */
    private static String moved(Line line, Reach reach) {
        int moved = reach.cases() - same(line.before(), reach).map(Reach::cases).orElse(0);
        return moved == 0 ? "" : "%+d".formatted(moved);
    }

    private static Optional<Reach> same(Optional<Row> row, Reach reach) {
        return row.stream()
                .map(Row::reached)
                .flatMap(Collection::stream)
                .filter(each -> each.milestone().equals(reach.milestone()))
                .findFirst();
    }

    private List<String> says(Indicator indicator, Row row) {
        Stream<String> median =
                indicator.kind() == Indicator.Kind.TIME ? Stream.of(FigureWords.median(texts, row)) : Stream.empty();
        String version = texts.text("report.version")
                .replace("{indicator}", indicator.code())
                .replace("{version}", Integer.toString(indicator.version()))
                .replace("{from}", texts.day(indicator.from()));
        return Stream.concat(median, Stream.of(texts.formula(indicator), version, texts.source(indicator)))
                .toList();
    }
}

package esperanza.investigation.figures.page;

import esperanza.investigation.figures.FigureTexts;
import esperanza.investigation.figures.FindMonth.Line;
import esperanza.investigation.figures.FindMonth.Month;
import esperanza.investigation.figures.domain.Figure.Reach;
import esperanza.investigation.figures.domain.Figure.Row;
import esperanza.investigation.figures.domain.Indicator;
import esperanza.investigation.figures.page.MonthlyReportPage.Bar;
import esperanza.investigation.figures.page.MonthlyReportPage.Chart;
import esperanza.protocol.term.Profile;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the monthly report: a chart for each indicator that shows a number, and the others in one sentence. */
@Singleton
class MonthlyReports {

    private static final int WHOLE = 100;
    private static final int THOUSANDTHS = 10;
    /** A year fits above the first indicator. */
    private static final int MOST_MONTHS = 12;

    private final Template page;
    private final ZoneId zone;

    MonthlyReports(@Location("paper/monthly-report") Template page, Profile profile) {
        this.page = page;
        this.zone = profile.zone();
    }

    String of(Month month, FigureTexts texts) {
        List<Chart> charts = new ArrayList<>(reported(texts, month.reported()));
        month.lines().stream()
                .flatMap(line -> line.row().filter(MonthlyReports::showsANumber).stream()
                        .map(row -> chart(texts, month, line, row)))
                .forEach(charts::add);
        return page.data(
                        "page",
                        new MonthlyReportPage(
                                texts.code(),
                                title(texts, month),
                                made(texts, month),
                                texts.text("report.note"),
                                charts,
                                empty(texts, month),
                                texts.text("page.how"),
                                texts.method()))
                .render();
    }

    private static String title(FigureTexts texts, Month month) {
        String of = month.unit()
                .map(unit -> texts.text("report.unit").replace("{unit}", unit))
                .orElse(texts.text("report.country"));
        return texts.text("report.title") + " · " + texts.month(month.month()) + " · " + of;
    }

    private String made(FigureTexts texts, Month month) {
        return month.frame()
                .map(frame -> FigureWords.made(texts, frame, zone)
                        + month.before()
                                .map(before -> " " + texts.text("report.compared") + " "
                                        + FigureWords.made(texts, before, zone))
                                .orElse(""))
                .orElse(texts.text("page.none"));
    }

    /** Empty before the first frame. */
    private static List<Chart> reported(FigureTexts texts, List<Row> months) {
        List<Row> latest = months.subList(Math.max(0, months.size() - MOST_MONTHS), months.size());
        int most = latest.stream().mapToInt(Row::of).max().orElse(0);
        return most == 0
                ? List.of()
                : List.of(new Chart(
                        texts.text("report.months"),
                        "",
                        List.of(texts.text("page.at-least")),
                        latest.stream()
                                .map(row -> new Bar(
                                        row.group().orElse(texts.text("page.other")),
                                        WHOLE * row.of() / most,
                                        List.of(FigureWords.cases(row.of()))))
                                .toList(),
                        List.of()));
    }

    private static boolean showsANumber(Row row) {
        return row.reached().stream().anyMatch(reach -> reach.cases() > 0);
    }

    private static Chart chart(FigureTexts texts, Month month, Line line, Row row) {
        Indicator indicator = line.indicator();
        return new Chart(
                texts.name(indicator),
                texts.milestone(indicator.of()) + ": " + row.of(),
                heads(texts, month, indicator),
                row.reached().stream()
                        .map(reach -> bar(texts, month, line, reach))
                        .toList(),
                says(texts, indicator, row));
    }

    private static List<String> heads(FigureTexts texts, Month month, Indicator indicator) {
        List<String> heads = new ArrayList<>(List.of(
                texts.text("page.at-least"), texts.text("report.moved"), FigureWords.shareHead(texts, indicator)));
        month.unit().ifPresent(_ -> heads.add(texts.text("report.in-country")));
        return heads;
    }

    private static Bar bar(FigureTexts texts, Month month, Line line, Reach reach) {
        List<String> numbers =
                new ArrayList<>(List.of(FigureWords.cases(reach.cases()), moved(line, reach), share(reach)));
        month.unit()
                .ifPresent(_ -> numbers.add(
                        same(line.country(), reach).map(MonthlyReports::share).orElse(FigureWords.NOT_SHOWN)));
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

    private static List<String> says(FigureTexts texts, Indicator indicator, Row row) {
        Stream<String> median = indicator.kind() == Indicator.Kind.TIME
                ? Stream.of(FigureWords.median(texts, row))
                : Stream.empty();
        return Stream.concat(
                        median,
                        Stream.of(
                                texts.formula(indicator),
                                texts.text("report.version")
                                        .replace("{indicator}", indicator.code())
                                        .replace("{version}", Integer.toString(indicator.version()))
                                        .replace("{from}", texts.day(indicator.from())),
                                texts.source(indicator)))
                .toList();
    }

    private static String empty(FigureTexts texts, Month month) {
        String names = month.lines().stream()
                .filter(line -> line.row().filter(MonthlyReports::showsANumber).isEmpty())
                .map(line -> texts.name(line.indicator()))
                .collect(Collectors.joining("; "));
        return names.isEmpty() ? "" : texts.text("page.empty") + ": " + names + ".";
    }
}

package esperanza.investigation.figures.page;

import esperanza.investigation.figures.FigureTexts;
import esperanza.investigation.figures.FindMonth.Line;
import esperanza.investigation.figures.FindMonth.Month;
import esperanza.investigation.figures.domain.Figure.Row;
import esperanza.investigation.figures.page.MonthlyReportPage.Chart;
import esperanza.protocol.term.Profile;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the monthly report: a chart for each indicator that shows a number, and the others in one sentence. */
@Singleton
class MonthlyReports {

    private final Template page;
    private final ZoneId zone;

    MonthlyReports(@Location("paper/monthly-report") Template page, Profile profile) {
        this.page = page;
        this.zone = profile.zone();
    }

    String of(Month month, FigureTexts texts) {
        return page.data(
                        "page",
                        new MonthlyReportPage(
                                texts.code(),
                                title(texts, month),
                                made(texts, month),
                                texts.text("report.note"),
                                charts(texts, month),
                                empty(texts, month),
                                texts.text("page.how"),
                                texts.method()))
                .render();
    }

    private static List<Chart> charts(FigureTexts texts, Month month) {
        MonthlyCharts charts = new MonthlyCharts(texts, month.unit().isPresent());
        return Stream.concat(
                        charts.reported(month.reported()).stream(),
                        month.lines().stream()
                                .flatMap(line -> shown(line).stream().map(row -> charts.of(line, row))))
                .toList();
    }

    private static String title(FigureTexts texts, Month month) {
        String of = month.unit()
                .map(unit -> texts.text("report.unit").replace("{unit}", unit))
                .orElse(texts.text("report.country"));
        return texts.text("report.title") + " · " + texts.month(month.month()) + " · " + of;
    }

    private String made(FigureTexts texts, Month month) {
        String compared = month.before()
                .map(before -> " " + texts.text("report.compared") + " " + FigureWords.made(texts, before, zone))
                .orElse("");
        return month.frame()
                .map(frame -> FigureWords.made(texts, frame, zone) + compared)
                .orElse(texts.text("page.none"));
    }

    private static String empty(FigureTexts texts, Month month) {
        String names = month.lines().stream()
                .filter(line -> shown(line).isEmpty())
                .map(line -> texts.name(line.indicator()))
                .collect(Collectors.joining("; "));
        return names.isEmpty() ? "" : texts.text("page.empty") + ": " + names + ".";
    }

    private static Optional<Row> shown(Line line) {
        return line.row().filter(row -> row.reached().stream().anyMatch(reach -> reach.cases() > 0));
    }
}

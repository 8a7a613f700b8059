package esperanza.investigation.figures.page;

import esperanza.investigation.figures.FigureTexts;
import esperanza.investigation.figures.FindFigures.Found;
import esperanza.investigation.figures.domain.Figure;
import esperanza.investigation.figures.domain.Figure.By;
import esperanza.investigation.figures.domain.Indicator;
import esperanza.investigation.figures.page.FiguresPage.Group;
import esperanza.investigation.figures.page.FiguresPage.Line;
import esperanza.investigation.figures.page.FiguresPage.Section;
import esperanza.investigation.figures.page.FiguresPage.Way;
import esperanza.investigation.pattern.domain.Warning;
import esperanza.protocol.term.Area;
import esperanza.protocol.term.Profile;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders the public page of figures, without scripts, in one of three languages. */
@Singleton
class FiguresPages {

    private static final int DECIMALS = 1;

    private final Template page;
    private final Map<String, String> areas;
    private final Notices notices;

    FiguresPages(@Location("page/figures") Template page, Profile profile, Notices notices) {
        this.page = page;
        this.notices = notices;
        this.areas = profile.areas().places().stream().collect(Collectors.toMap(Area::code, Area::name));
    }

    /** @param rest what follows {@code /figures} in the address */
    TemplateInstance of(FigureTexts texts, List<Found> found, List<Warning> warnings, String rest) {
        return page.data(
                "page",
                new FiguresPage(
                        texts.code(),
                        texts.text("page.title"),
                        texts.text("page.intro"),
                        rest,
                        made(texts, found),
                        texts.text("page.none"),
                        texts.text("page.at-least"),
                        texts.text("page.divide"),
                        texts.text("page.how"),
                        texts.method(),
                        texts.text("page.all"),
                        found.stream().map(each -> section(texts, each)).toList(),
                        notices.of(texts, warnings)));
    }

    private static String made(FigureTexts texts, List<Found> found) {
        return found.getFirst()
                .frame()
                .map(frame -> texts.text("page.frame") + " " + frame.number() + ". " + texts.text("page.as-of") + " "
                        + frame.at() + ".")
                .orElse("");
    }

    private Section section(FigureTexts texts, Found found) {
        Indicator indicator = found.indicator();
        boolean rest = indicator.kind() == Indicator.Kind.REST;
        return new Section(
                indicator.code(),
                texts.name(indicator),
                texts.formula(indicator),
                texts.milestone(indicator.of()),
                texts.text(rest ? "page.share-rest" : "page.share"),
                found.figure().rows().stream()
                        .map(row -> group(texts, found, row))
                        .toList(),
                Stream.of(By.values())
                        .map(by -> new Way(texts.text("by." + by), address(texts, indicator, by)))
                        .toList());
    }

    private static String address(FigureTexts texts, Indicator indicator, By by) {
        return "/v1/public/" + texts.code() + "/figures/" + indicator.code() + "?by=" + by.code();
    }

    private Group group(FigureTexts texts, Found found, Figure.Row row) {
        String other = found.by() == By.COUNTRY ? "" : texts.text("page.other");
        return new Group(
                row.group().map(code -> areas.getOrDefault(code, code)).orElse(other),
                Integer.toString(row.of()),
                row.reached().stream()
                        .map(reach -> new Line(
                                texts.milestone(reach.milestone()),
                                Integer.toString(reach.cases()),
                                share(reach.share())))
                        .toList(),
                found.indicator().kind() == Indicator.Kind.TIME ? median(texts, row) : "");
    }

    private static String median(FigureTexts texts, Figure.Row row) {
        return row.median()
                .map(milestone -> texts.text("page.median") + " " + texts.milestone(milestone) + ".")
                .orElse(texts.text("page.no-median"));
    }

    private static String share(Optional<Integer> thousandths) {
        return thousandths
                .map(share -> BigDecimal.valueOf(share, DECIMALS).toPlainString() + " %")
                .orElse("–");
    }
}

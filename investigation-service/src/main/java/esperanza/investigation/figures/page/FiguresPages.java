package esperanza.investigation.figures.page;

import esperanza.investigation.figures.FigureTexts;
import esperanza.investigation.figures.FindFigures.Found;
import esperanza.investigation.figures.domain.Figure;
import esperanza.investigation.figures.domain.Figure.By;
import esperanza.investigation.figures.domain.Indicator;
import esperanza.investigation.figures.page.FiguresPage.Empty;
import esperanza.investigation.figures.page.FiguresPage.Form;
import esperanza.investigation.figures.page.FiguresPage.Group;
import esperanza.investigation.figures.page.FiguresPage.Line;
import esperanza.investigation.figures.page.FiguresPage.Section;
import esperanza.investigation.figures.page.FiguresPage.Way;
import esperanza.investigation.pattern.domain.Warning;
import esperanza.protocol.term.Area;
import esperanza.protocol.term.Institutions;
import esperanza.protocol.term.Profile;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Renders the public page of figures, without scripts, in one of three languages. */
@Singleton
class FiguresPages {

    private final Template page;
    private final Map<String, String> areas;
    private final Institutions institutions;
    private final ZoneId zone;
    private final Notices notices;
    private final String reports;

    FiguresPages(
            @Location("page/figures") Template page,
            Profile profile,
            Notices notices,
            @ConfigProperty(name = "esperanza.public.reports") Optional<String> reports) {
        this.page = page;
        this.notices = notices;
        this.reports = reports.orElse("");
        this.institutions = profile.institutions();
        this.zone = profile.zone();
        this.areas = profile.areas().places().stream().collect(Collectors.toMap(Area::code, Area::name));
    }

    /** @param rest the part behind {@code /figures} in the address */
    TemplateInstance of(FigureTexts texts, List<Found> found, List<Warning> warnings, String rest) {
        Map<Boolean, List<Section>> byShown = found.stream()
                .collect(Collectors.partitioningBy(
                        each -> !rest.isEmpty() || showsANumber(each),
                        Collectors.mapping(each -> section(texts, each, rest), Collectors.toList())));
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
                        reports,
                        texts.text("page.report"),
                        texts.text("page.data"),
                        forms(rest),
                        texts.text("page.contents"),
                        byShown.get(true),
                        new Empty(texts.text("page.empty"), byShown.get(false)),
                        notices.of(texts, warnings)));
    }

    /** The same as data: its address is that of the page without the language, and its end says the form. */
    private static List<Form> forms(String rest) {
        int query = rest.indexOf('?');
        String path = query < 0 ? rest : rest.substring(0, query);
        String asked = query < 0 ? "" : rest.substring(query);
        String data = "/v1/public/indicators" + path;
        return List.of(
                new Form("JSON", "application/json", data + asked),
                new Form("CSV", "text/csv", data + ".csv" + asked),
                new Form("JSON-LD", "application/ld+json", data + ".jsonld" + asked));
    }

    private String made(FigureTexts texts, List<Found> found) {
        return found.getFirst()
                .frame()
                .map(frame -> FigureWords.made(texts, frame, zone))
                .orElse("");
    }

    private Section section(FigureTexts texts, Found found, String rest) {
        Indicator indicator = found.indicator();
        return new Section(
                indicator.code(),
                texts.name(indicator),
                texts.formula(indicator),
                texts.milestone(indicator.of()),
                FigureWords.shareHead(texts, indicator),
                found.figure().rows().stream()
                        .map(row -> group(texts, found, row))
                        .toList(),
                Stream.of(By.values())
                        .map(by -> new Way(texts.text("by." + by), address(indicator, by, rest), by == found.by()))
                        .toList());
    }

    /** Relative to the page, because all of them together are a third of it otherwise. */
    private static String address(Indicator indicator, By by, String page) {
        return (page.isEmpty() ? "figures/" + indicator.code() : "") + "?by=" + by.code();
    }

    private Group group(FigureTexts texts, Found found, Figure.Row row) {
        String other = found.by() == By.COUNTRY ? "" : texts.text("page.other");
        return new Group(
                row.group().map(code -> named(texts, code)).orElse(other),
                Integer.toString(row.of()),
                row.reached().stream().map(reach -> line(texts, reach)).toList(),
                found.indicator().kind() == Indicator.Kind.TIME ? FigureWords.median(texts, row) : "");
    }

    private static boolean showsANumber(Found found) {
        return found.figure().rows().stream()
                .flatMap(row -> row.reached().stream())
                .anyMatch(reach -> reach.cases() > 0);
    }

    private static Line line(FigureTexts texts, Figure.Reach reach) {
        String milestone = texts.milestone(reach.milestone());
        return reach.cases() == 0
                ? new Line(milestone, FigureWords.NOT_SHOWN, FigureWords.NOT_SHOWN, "")
                : new Line(
                        milestone,
                        FigureWords.cases(reach.cases()),
                        FigureWords.share(reach.share()),
                        bar(reach.share()));
    }

    /** An area or an institution by its name; a month or a unit as it is called. */
    private String named(FigureTexts texts, String code) {
        return institutions
                .name(code)
                .map(name -> name.in(texts.locale()))
                .orElseGet(() -> areas.getOrDefault(code, code));
    }

    /** In whole percent: the exact share stands beside it. */
    private static String bar(Optional<Integer> thousandths) {
        return thousandths.map(share -> Integer.toString(share / 10)).orElse("");
    }
}

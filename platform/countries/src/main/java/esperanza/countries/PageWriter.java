package esperanza.countries;

import esperanza.protocol.term.CountryTerms;
import esperanza.protocol.term.LegalRule.About;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the page of a country. All texts are escaped. */
final class PageWriter {

    private static final String HTML = "text/html";
    private static final Template PAGE = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(HTML)))
            .build()
            .parse(template(), Variant.forContentType(HTML));

    private PageWriter() {}

    /**
     * The newest version of a country's sheet as HTML.
     *
     * @param versions the versions of the sheet, the oldest first
     */
    static String html(List<CountryTerms> versions, LawyersPage page, PageTexts texts) {
        CountryTerms sheet = versions.getLast();
        return PAGE.data("language", texts.locale().getLanguage())
                .data("t", texts.all())
                .data("country", texts.of(sheet.name()))
                .data("version", sheet.version())
                .data("zone", sheet.zone().getId())
                .data("decides", page.decides())
                .data("request", page.rules(About.REQUEST))
                .data("measures", page.rules(About.MEASURES))
                .data("terms", page.terms())
                .data("time", page.rules(About.TIME))
                .data("grounds", page.grounds())
                .data("risk", page.rules(About.RISK))
                .data("questions", page.questions())
                .data("changes", changes(versions, texts))
                .data("notPromised", page.notPromised())
                .render();
    }

    private static List<String> changes(List<CountryTerms> versions, PageTexts texts) {
        return versions.size() == 1
                ? List.of(texts.of("first-version"))
                : new Changes(versions.get(versions.size() - 2), versions.getLast(), texts).sentences();
    }

    private static String template() {
        try (InputStream file = PageWriter.class.getResourceAsStream("/esperanza/countries/page.html")) {
            if (file == null) {
                throw new IllegalStateException("page.html is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

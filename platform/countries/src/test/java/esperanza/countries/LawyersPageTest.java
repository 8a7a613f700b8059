package esperanza.countries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.protocol.term.CountryTerms;
import esperanza.protocol.term.OpenQuestion;
import esperanza.protocol.term.OwedActs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The page that the lawyers of a country read, made by the program of the script. */
class LawyersPageTest {

    private static final Path PROFILES = Path.of("../../deploy/profiles");
    private static final Sheets SHEETS = new Sheets(PROFILES);
    private static final Sheets MADE_UP = new Sheets(Path.of("src/test/resources"));

    private final ByteArrayOutputStream page = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

    static Stream<String> pages() {
        return Stream.of("mx", "co", "pe", "br", "hn", "gt")
                .flatMap(country -> Stream.of("es", "en", "pt").map(language -> country + " " + language));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void each_page_has_each_term_with_its_norm_each_question_and_no_gap(String of) {
        String[] parts = of.split(" ");
        assertThat(show("show", parts[0], parts[1])).isEqualTo(1);

        Locale locale = Locale.of(parts[1]);
        CountryTerms sheet = SHEETS.versions(parts[0]).getLast();
        sheet.terms().forEach(term -> assertThat(text())
                .contains(OwedActs.of(term.id()).in(locale))
                .contains(term.basis().citation())
                .contains(term.length().words().in(locale)));
        sheet.unknown()
                .forEach(question ->
                        assertThat(text()).contains(question.asks().in(locale)).contains(question.id()));
        assertThat(sheet.unknown().stream().map(OpenQuestion::id))
                .containsAll(SHEETS.bodies(parts[0]).unverified());
        sheet.rules().forEach(rule -> assertThat(text()).contains(rule.says().in(locale)));
        sheet.grounds().forEach(ground -> assertThat(text())
                .contains(ground.says().in(locale))
                .contains(ground.floor().in(locale)));
        assertThat(text()).doesNotContain("{").doesNotContain("NOT_FOUND").doesNotContain("null");
    }

    @Test
    void a_term_is_a_sentence_with_norm_mark_and_an_example_that_the_engine_counts() {
        show("show", "pe");
        assertThat(text())
                .contains("Resolver la solicitud urgente | 15 días hábiles desde: la recepción de la solicitud"
                        + " | DS 004-2021-JUS, art. 19 | leído en el texto"
                        + " | 15 días hábiles desde el lunes 30 de marzo de 2026: el primer día que se cuenta es el"
                        + " martes 31 de marzo de 2026; no se cuentan: fines de semana, jueves 2 de abril de 2026"
                        + " (Jueves Santo), viernes 3 de abril de 2026 (Viernes Santo); el plazo vence al terminar el"
                        + " miércoles 22 de abril de 2026 (America/Lima). | lleva el reloj");
        assertThat(text())
                .contains("Decidir por qué vía sigue la solicitud | 2 días hábiles")
                .contains("| lleva el reloj");
    }

    /** The vectors of a half member: five or six of nine, two or three votes of three, three or four of five. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "mx | y hay quórum con 5 o 6, según se redondee.",
                "mx | 5: 3; 6: 4; 7: 4; 8: 5; 9: 5.",
                "co | y hay quórum con 3.",
                "co | 3: 2 o 3, según se redondee; 4: 3; 5: 3 o 4, según se redondee.",
                "pe | decide una sola persona.",
            })
    void who_decides_is_said_with_the_numbers_that_the_rules_give(String country, String sentence) {
        show("show", country);
        assertThat(text()).contains(sentence);
    }

    @Test
    void the_law_and_the_floor_stand_side_by_side() {
        show("show", "co");
        assertThat(text())
                .contains("Los medios de una medida colectiva se dan por un año. | El año es la fecha en que toca"
                        + " revisar; pasada, la medida sigue y quien debe la revisión está en mora.");
    }

    @Test
    void what_changed_since_the_version_before_is_said() {
        show("show", "co");
        assertThat(text())
                .contains(
                        "Responder al presunto uso indebido (la persona): antes 5 días hábiles, ahora 10 días hábiles.")
                .contains("Anunciar un viaje por tierra (la persona): antes 24 horas, ahora 2 días hábiles.")
                .contains("antes según Decreto 4912 de 2011, art. 45 (SIN VERIFICAR), ahora según Decreto 1066 de"
                        + " 2015, art. 2.4.1.2.45 n. 5 (leído en el texto).")
                .contains("Nuevo: Verificar el presunto uso indebido, 20 días hábiles.")
                .doesNotContain("Ya no está");
    }

    @Test
    void the_page_says_what_the_software_does_not_promise() {
        show("show", "pe", "en");
        assertThat(text())
                .contains("No clock keeps this term yet: Complete the request (the person).")
                .doesNotContain("No clock keeps this term yet: Decide the urgent request.")
                .doesNotContain("No clock keeps this term yet: Say on which way the request goes on.")
                .contains("Without an answer to these, no profile of this country is for production: REEVALUATION;"
                        + " MATRIX_CELLS; calendar.weekend;")
                .contains("No date ends, reduces or suspends a measure");
    }

    @Test
    void texts_are_escaped() {
        PageTexts english = new PageTexts(Locale.ENGLISH);
        List<CountryTerms> sheets = MADE_UP.versions("zz");
        LawyersPage madeUp = new LawyersPage(sheets.getLast(), MADE_UP.bodies("zz"), SHEETS.shipped(), english);
        assertThat(PageWriter.html(sheets, madeUp, english))
                .contains("&lt;b&gt;Zz&lt;/b&gt;")
                .doesNotContain("<b>");
    }

    @Test
    void the_values_that_block_are_named_where_the_page_is_not() {
        assertThat(show("show", "GT")).isEqualTo(1);
        assertThat(complaints.toString(StandardCharsets.UTF_8))
                .startsWith("Unknown or not checked in the text of its norm: URGENT_DECISION; URGENT_IMPLEMENTATION;");
    }

    @Test
    void a_sheet_without_a_question_ends_well(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("countries"));
        Files.copy(PROFILES.resolve("xx.yaml"), folder.resolve("xx.yaml"));
        Files.copy(Path.of("src/test/resources/countries/yy.1.yaml"), folder.resolve("countries/yy.1.yaml"));
        Main main = new Main(folder, InstantSource.system(), stream(page), stream(complaints));
        assertThat(main.run(List.of("show", "yy", "en"), InputStream.nullInputStream()))
                .isZero();
        assertThat(text()).contains("No question is left.").contains("This is the first version.");
    }

    @ParameterizedTest
    @CsvSource({
        "show qq, 'There is no sheet of qq in deploy/profiles/countries'",
        "show ../mx, Usage",
        "show mx fr, Usage",
        "show, Usage",
        "print mx, Usage"
    })
    void wrong_use_is_told_from_an_unknown_value(String arguments, String complaint) {
        assertThat(show(arguments.split(" "))).isEqualTo(2);
        assertThat(complaints.toString(StandardCharsets.UTF_8)).startsWith(complaint);
        assertThat(page.size()).isZero();
    }

    @Test
    void a_file_of_another_country_than_its_name_is_refused() {
        assertThatThrownBy(() -> MADE_UP.versions("ww"))
                .hasMessage("src/test/resources/countries/ww.1.yaml is zz.1.yaml by what it says");
    }

    private int show(String... arguments) {
        return new Main(PROFILES, InstantSource.system(), stream(page), stream(complaints))
                .run(List.of(arguments), InputStream.nullInputStream());
    }

    /** The page without its tags: cells of a row are divided by bars. */
    private String text() {
        return page.toString(StandardCharsets.UTF_8)
                .replaceAll("(?s)<style>.*?</style>", "")
                .replaceAll("</t[hd]><t[hd][^>]*>", " | ")
                .replaceAll("<[^>]+>", "")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static PrintStream stream(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }
}

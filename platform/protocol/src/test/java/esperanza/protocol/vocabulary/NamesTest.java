package esperanza.protocol.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void the_three_languages_name_the_same() {
        var english = Vocabulary.read("names_en.properties");
        assertThat(Vocabulary.read("names_es.properties"))
                .hasSameSizeAs(english)
                .containsOnlyKeys(english.keySet());
        assertThat(Vocabulary.read("names_pt.properties"))
                .hasSameSizeAs(english)
                .containsOnlyKeys(english.keySet());
    }

    @Test
    void a_name_is_read_in_the_language_of_the_reader() {
        assertThat(Names.lists()).containsExactly("Role", "TimelineEvent", "TriageFactorKind");
        assertThat(Names.title("Role", Locale.of("pt"))).isEqualTo("Função");
        assertThat(Names.label("TimelineEvent", "intake.report-received", Locale.of("es")))
                .isEqualTo("Se recibió el reporte");
        assertThat(Names.of("Role")).contains("intake-officer").doesNotContain("Role");
    }

    @Test
    void each_kind_of_a_code_has_a_name() {
        Vocabulary.lists()
                .forEach(list -> assertThat(Vocabulary.codes(list).stream().flatMap(code -> code.kind().stream()))
                        .isSubsetOf(Names.of(list.getSimpleName() + "Kind")));
        assertThat(Vocabulary.codes(TriageFactor.class))
                .allMatch(code -> code.kind().isPresent());
    }
}

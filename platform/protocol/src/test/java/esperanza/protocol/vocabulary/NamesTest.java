package esperanza.protocol.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void a_name_is_read_in_the_language_of_the_reader() {
        assertThat(Names.lists()).containsExactly("Role", "TimelineEvent", "TriageFactorKind");
        assertThat(Names.title("Role", Locale.of("pt"))).isEqualTo("Função");
        assertThat(Names.label("TimelineEvent", "intake.report-received", Locale.of("es")))
                .isEqualTo("Se recibió el reporte");
        assertThat(Names.of("Role")).contains("intake-officer").doesNotContain("Role");
    }

    @Test
    void each_list_has_a_title_and_each_kind_of_a_code_a_name() {
        Labels names = Labels.shipped(Names.class, Names.TABLE);
        Stream<String> titles = names.keys().stream().map(key -> key.replaceFirst("\\..*", ""));
        Stream<String> kinds = Vocabulary.lists().stream().flatMap(list -> Vocabulary.codes(list).stream()
                .flatMap(code -> code.kind().stream())
                .map(kind -> list.getSimpleName() + "Kind." + kind));

        assertThat(names.missing(Stream.concat(titles, kinds)))
                .as("Rows to add to names.csv: key;es;en;pt")
                .isEmpty();
        assertThat(Vocabulary.codes(TriageFactor.class))
                .allMatch(code -> code.kind().isPresent());
    }
}

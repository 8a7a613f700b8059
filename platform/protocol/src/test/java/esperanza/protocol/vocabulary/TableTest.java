package esperanza.protocol.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of words: how a row is written, and which rows are refused. */
class TableTest {

    @Test
    void a_cell_with_a_semicolon_stands_in_quotation_marks() {
        Labels labels = labels("""
                # A comment; with one

                key;es;en;pt
                plain;uno;one;um
                quoted;"uno; dos";"say ""one""; two"; "um; dois"
                """);
        assertThat(labels.keys()).containsExactly("plain", "quoted");
        assertThat(labels.of("plain")).isEqualTo(new Words("one", "uno", "um"));
        assertThat(labels.of("quoted")).isEqualTo(new Words("say \"one\"; two", "uno; dos", "um; dois"));
        assertThat(labels.missing(Stream.of("plain", "new", "newer", "new"))).isEqualTo("new;;;\nnewer;;;");
        assertThat(labels.in(Locale.of("pt")))
                .containsEntry("quoted", "um; dois")
                .hasSize(2);
    }

    @Test
    void all_labels_that_are_not_whole_are_named_at_once() {
        assertThatThrownBy(() -> labels("""
                key;es;en;pt
                whole;uno;one;um
                no-spanish;;one;um
                open;"uno;one;um
                long;uno;one;um;eins
                ;uno;one;um
                """)).hasMessage("""
                Rows of labels.csv that are not whole: key;es;en;pt
                no-spanish;;one;um
                open;"uno;one;um
                long;uno;one;um;eins
                ;uno;one;um""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Channel;;;Canal;Channel;Canal;OWN_DESIGN;",
                "Channel;;;Canal;Channel;Canal;;Ours",
                "Channel;;;Canal;Channel;Canal;;",
                "Channel;;CANAL;Canal;Channel;Canal;OWN_DESIGN;Ours",
                "Channel;SMS;;Mensaje;Message;Mensagem;;",
                "Channel;SMS;SMS;;Message;Mensagem;;",
                "Channel;SMS;SMS;Mensaje;;Mensagem;;",
                "Channel;SMS;SMS;Mensaje;Message;;;",
                "Channel;SMS;SMS;Mensaje;Message;Mensagem;VERIFIED;",
                "Channel;SMS;SMS;Mensaje;Message;Mensagem;;Ours"
            })
    void a_list_needs_a_source_and_a_code_its_spanish_name(String row) {
        var table = new Table("vocabulary.csv", VocabularyRow.HEAD + "\n" + row);
        assertThatThrownBy(() -> VocabularyRow.all(table)).hasMessageEndingWith(row);
    }

    @Test
    void a_code_has_a_source_of_its_own_if_its_row_says_one() {
        var table = new Table("vocabulary.csv", VocabularyRow.HEAD + """

                Channel;SMS;SMS;Mensaje;Message;Mensagem;;
                Channel;WEB;WEB;Web;Web;Web;VERIFIED;"Read; of all"
                """);
        assertThat(VocabularyRow.all(table).values())
                .extracting(VocabularyRow::source)
                .containsExactly(Optional.empty(), Optional.of(new Source(Verification.VERIFIED, "Read; of all")));
    }

    @Test
    void a_row_that_is_there_twice_is_refused() {
        String row = "Channel;SMS;SMS;Mensaje;Message;Mensagem;;\n";
        var table = new Table("vocabulary.csv", VocabularyRow.HEAD + "\n" + row + row);
        assertThatThrownBy(() -> VocabularyRow.all(table)).hasMessage("The vocabulary has two rows for Channel.SMS");
        assertThatThrownBy(() -> labels("key;es;en;pt\na;b;c;d\na;b;c;d")).hasMessage("labels.csv has two rows for a");
    }

    @Test
    void a_table_with_another_head_and_one_that_is_not_there_are_refused() {
        assertThatThrownBy(() -> labels("key;en;es;pt\na;b;c;d"))
                .hasMessage("labels.csv does not begin with key;es;en;pt");
        assertThatThrownBy(() -> Labels.shipped(TableTest.class, "no.csv")).hasMessage("Missing resource no.csv");
        assertThatThrownBy(() -> labels("key;es;en;pt").of("a")).hasMessage("labels.csv has no row for a");
    }

    private static Labels labels(String text) {
        return new Labels(new Table("labels.csv", text));
    }
}

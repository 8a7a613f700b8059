package esperanza.protocol.diligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.protocol.vocabulary.Labels;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecklistTest {

    private static final Checklist LIST = Checklist.shipped(1);

    @Test
    void the_list_has_71_items_in_nine_phases_52_of_them_mandatory() {
        assertThat(LIST.items()).hasSize(71);
        assertThat(LIST.items().stream().filter(Item::mandatory)).hasSize(52);
        assertThat(LIST.items().stream().collect(Collectors.groupingBy(Item::phase, Collectors.counting())))
                .isEqualTo(Map.of(
                        "IN", 11L, "UR", 7L, "OP", 5L, "HP", 10L, "PA", 4L, "EV", 12L, "AU", 4L, "VI", 6L, "PR", 5L,
                        "TO", 7L));
    }

    @Test
    void each_item_of_each_version_has_its_row_of_labels() {
        Labels labels = Labels.shipped(Checklist.class, Checklist.TABLE);
        Set<String> ids = Checklists.shipped().items().map(Item::id).collect(Collectors.toSet());
        assertThat(labels.missing(ids.stream().sorted()))
                .as("Rows to add to checklist-labels.csv: key;es;en;pt")
                .isEmpty();
        assertThat(labels.keys()).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void an_item_is_said_in_the_language_of_the_reader_and_in_english_where_there_is_none() {
        Item first = LIST.items().getFirst();
        assertThat(Checklist.label(first, Locale.of("es")))
                .isEqualTo("El reporte se aceptó en cualquier forma y se acusó recibo");
        assertThat(Checklist.label(first, Locale.FRENCH)).isEqualTo(Checklist.label(first, Locale.ENGLISH));
    }

    @Test
    void an_item_is_read_with_all_that_it_needs() {
        Item notices = LIST.items().stream()
                .filter(item -> item.id().equals("VI-01"))
                .findFirst()
                .orElseThrow();
        assertThat(notices.events())
                .containsExactlyInAnyOrder(
                        "notice-given",
                        "notice-withheld",
                        "notice-called",
                        "notice-called",
                        "notice-contested",
                        "notice-confirmed");
        assertThat(notices.contestable()).isTrue();
        assertThat(notices.weak()).isFalse();
        assertThat(notices.mark()).isEqualTo(Item.Mark.KNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            file-taken +                     ; something is missing at the end
            (file-taken                      ; ) is missing
            file-taken{type=A                ; } is missing
            file-taken file-closed           ; unexpected file-closed
            file-taken{=A}                   ; a name is needed, not =
            file-taken & file-closed         ; cannot read
            file-taken before                ; something is missing at the end
            file-taken with id file-closed   ; of is missing
            """)
    void a_proof_that_cannot_be_read_is_refused_with_the_reason(String written, String why) {
        assertThatThrownBy(() -> Proof.valueOf(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HP-01; M; ; file-taken; ; ; ; ; ; norm            | 11 columns are needed
            HP-01; M; a; file-taken; ; ; ; ; ; norm; KNOWN    | Neither event.field nor event.list.field
            HP-01; and; ; file-taken; ; ; ; ; ; ;             | A further row of HP-01 does not follow its first one
            HP-01; M; ; file-taken; ; ; ; TERM; ; norm; KNOWN | Not RULE from event
            """)
    void a_line_that_cannot_be_read_is_refused_with_the_reason(String line, String why) {
        assertThatThrownBy(() -> Checklist.read(1, "inForceFrom: 2026-01-01\nid\n" + line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void an_unknown_version_and_a_doubled_item_are_refused() {
        assertThatThrownBy(() -> Checklist.shipped(99)).hasMessage("There is no checklist.99.csv");
        String line = "HP-01; M; ; file-taken; ; ; ; ; ; norm; KNOWN\n";
        assertThatThrownBy(() -> Checklist.read(1, "inForceFrom: 2026-01-01\nid\n" + line + line))
                .hasMessage("An item is there twice");
    }
}

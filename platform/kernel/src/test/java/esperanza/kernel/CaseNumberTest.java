package esperanza.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseNumberTest {

    private static final CaseId CASE = new CaseId(UUID.fromString("5f0c7b1e-9a53-4f0e-9f55-3a1c1e9d0001"));

    @Test
    void a_case_has_one_number_in_groups_with_a_check_symbol() {
        assertThat(CaseNumber.of(CASE)).isEqualTo(CaseNumber.of(CASE));
        assertThat(CaseNumber.of(CASE).text()).matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-Z*~$=]");
    }

    @Test
    void a_number_is_read_in_any_grouping_and_with_letters_that_look_like_digits() {
        CaseNumber number = CaseNumber.of(CASE);
        String spoken = number.text().toLowerCase(Locale.ROOT).replace("-", " ").replace('0', 'o');

        assertThat(CaseNumber.read(spoken)).contains(number);
    }

    @Test
    void each_single_wrong_symbol_and_each_swap_of_neighbours_is_found() {
        String plain = CaseNumber.of(CASE).text().replace("-", "");
        for (int at = 0; at < plain.length(); at++) {
            char wrong = plain.charAt(at) == '7' ? '8' : '7';
            assertThat(CaseNumber.read(plain.substring(0, at) + wrong + plain.substring(at + 1)))
                    .as("wrong symbol at %d", at)
                    .isEmpty();
        }
        for (int at = 0; at + 2 < plain.length(); at++) {
            String swapped = plain.substring(0, at) + plain.charAt(at + 1) + plain.charAt(at) + plain.substring(at + 2);
            if (!swapped.equals(plain)) {
                assertThat(CaseNumber.read(swapped)).as("swap at %d", at).isEmpty();
            }
        }
    }

    @Test
    void a_number_that_is_too_short_or_too_long_is_none() {
        String text = CaseNumber.of(CASE).text();

        assertThat(CaseNumber.read("")).isEmpty();
        assertThat(CaseNumber.read(text.substring(1))).isEmpty();
        assertThat(CaseNumber.read(text + "0")).isEmpty();
    }

    @Test
    void a_number_lies_in_the_range_of_its_first_symbols_and_alone_in_that_of_the_whole_number() {
        String text = CaseNumber.of(CASE).text();
        long lowest = CASE.value().getLeastSignificantBits() & ((1L << 50) - 1);

        assertThat(CaseNumber.beginning(text)).contains(new CaseNumber.Range(lowest, lowest));
        assertThat(CaseNumber.beginning(text.substring(0, 11))).contains(new CaseNumber.Range(lowest, lowest));
        assertThat(CaseNumber.beginning(text.substring(0, 3).toLowerCase(Locale.ROOT)))
                .hasValueSatisfying(range -> {
                    assertThat(range.first()).isEqualTo(lowest >> 35 << 35);
                    assertThat(range.last()).isEqualTo(range.first() + (1L << 35) - 1);
                });
    }

    @Test
    void what_no_number_can_begin_with_has_no_range() {
        String text = CaseNumber.of(CASE).text();

        assertThat(CaseNumber.beginning("")).isEmpty();
        assertThat(CaseNumber.beginning("¿?")).isEmpty();
        assertThat(CaseNumber.beginning("A*")).isEmpty();
        assertThat(CaseNumber.beginning(text + "0")).isEmpty();
    }
}

package esperanza.intake.report.domain;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import esperanza.kernel.CaseNumber;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptTest {

    @Test
    void is_five_groups_that_can_be_spoken_with_a_check_symbol() {
        assertThat(Receipt.from(new byte[16]).text()).isEqualTo("0000-0000-0000-0000-00000");
        byte[] random = new byte[32];
        new Random(42).nextBytes(random);
        assertThat(Receipt.from(random).text()).matches("([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}[0-9A-Z*~$=]");
    }

    @Test
    void every_one_of_its_hundred_bits_counts() {
        Set<String> receipts = new HashSet<>();
        for (int bit = 0; bit < 100; bit++) {
            byte[] one = new byte[16];
            one[15 - bit / 8] = (byte) (1 << bit % 8);
            receipts.add(Receipt.from(one).text());
        }
        assertThat(receipts).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "29RA-KHFF-90AB-M8XN-7TQ3",
                "29rakhff90abm8xn7tq3",
                "29ra khff 9Oab m8xn 7tq3",
                "  29RA.KHFF.90AB.M8XN.7TQ3  ",
            })
    void is_read_however_it_is_typed(String typed) {
        String check = checked("29RA-KHFF-90AB-M8XN-7TQ3");
        assertThat(Receipt.read(typed + check.charAt(check.length() - 1))).contains(new Receipt(check));
    }

    @Test
    void a_single_wrong_symbol_or_two_that_changed_places_is_no_receipt() {
        String right = checked("29RA-KHFF-90AB-M8XN-7TQ3");
        assertThat(Receipt.read(right)).isPresent();
        assertThat(Receipt.read(right.replace("29RA", "29RB"))).isEmpty();
        assertThat(Receipt.read(right.replace("29RA", "92RA"))).isEmpty();
        assertThat(Receipt.read(right.substring(1))).isEmpty();
        assertThat(Receipt.read("")).isEmpty();
    }

    @Test
    void is_found_in_words_however_it_is_grouped_there() {
        Receipt receipt = new Receipt(checked("29RA-KHFF-90AB-M8XN-7TQ3"));
        assertThat(Receipt.candidates("mi código es 29ra khff 90ab m8xn 7tq3, por favor"))
                .contains(receipt);
        assertThat(Receipt.candidates("mi código es " + receipt.text())).contains(receipt);
        assertThat(Receipt.candidates("recibo" + receipt.text() + "fin")).contains(receipt);
        assertThat(Receipt.candidates("mi código es 29RA-KHFF")).isEmpty();
        assertThat(Receipt.candidates("")).isEmpty();
    }

    @Test
    void a_text_has_no_more_candidates_than_symbols() {
        assertThat(Receipt.candidates("a".repeat(250_000))).hasSize(250_000 - 19);
        assertThat(Receipt.candidates("u".repeat(1_000)))
                .as("U stands for no digit")
                .isEmpty();
    }

    @Test
    void is_never_printed() {
        assertThat(Receipt.from(new byte[16]).toString()).isEqualTo("Receipt[…]");
    }

    @Test
    void a_case_number_is_always_the_same_for_its_case() {
        CaseId id = new CaseId(UUID.fromString("5f0c7b1e-9a53-4f0e-9f55-3a1c1e9d0001"));
        assertThat(CaseNumber.of(id)).isEqualTo(CaseNumber.of(id));
        assertThat(CaseNumber.of(id).text()).matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-Z*~$=]");
    }

    @Test
    void a_case_number_is_read_as_it_is_spoken() {
        CaseNumber number = CaseNumber.of(new CaseId(UUID.fromString("5f0c7b1e-9a53-4f0e-9f55-3a1c1e9d0001")));
        String spoken = number.text().toLowerCase(Locale.ROOT).replace("-", " ").replace('0', 'o');
        assertThat(CaseNumber.read(spoken)).contains(number);
        assertThat(CaseNumber.read("")).isEmpty();
        assertThat(CaseNumber.read(number.text().substring(1))).isEmpty();
    }

    /** The groups, followed by their check symbol. */
    private static String checked(String groups) {
        return "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U"
                .chars()
                .mapToObj(symbol -> groups + (char) symbol)
                .filter(said -> Receipt.read(said).isPresent())
                .findFirst()
                .orElseThrow();
    }
}

package esperanza.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

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
}

package esperanza.files;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.files.domain.Voucher;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VoucherTest {

    private static final UUID CASE = new UUID(0, 1);
    private static final UUID FILE = new UUID(0, 2);
    private static final String SUM = "ab".repeat(32);
    private static final Voucher VOUCHER = new Voucher("cd".repeat(32));

    @Test
    void the_same_bytes_of_the_same_file_have_one_id_and_all_else_has_another() {
        UUID id = VOUCHER.idOf(CASE, FILE, SUM);

        assertThat(new Voucher("cd".repeat(32)).idOf(CASE, FILE, SUM)).isEqualTo(id);
        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(VOUCHER.idOf(CASE, FILE, "ac" + SUM.substring(2))).isNotEqualTo(id);
        assertThat(VOUCHER.idOf(CASE, new UUID(0, 3), SUM)).isNotEqualTo(id);
        assertThat(VOUCHER.idOf(FILE, FILE, SUM)).isNotEqualTo(id);
        assertThat(new Voucher("ce".repeat(32)).idOf(CASE, FILE, SUM)).isNotEqualTo(id);
        assertThat(VOUCHER).hasToString("Voucher[]");
    }
}

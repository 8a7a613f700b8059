package esperanza.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdentifierTest {

    @Test
    void the_bytes_of_an_id_are_those_of_its_text() {
        CaseId id = new CaseId(UUID.fromString("0198a7f0-c0de-7abc-8def-fedcba987654"));
        assertThat(HexFormat.of().formatHex(id.bytes())).isEqualTo("0198a7f0c0de7abc8deffedcba987654");
        assertThat(Identifier.bytes(id.value())).isEqualTo(id.bytes());
    }
}

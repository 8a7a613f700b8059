package esperanza.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonalTest {

    private static final UUID SUBJECT = UUID.fromString("5f0c7b1e-9a53-4f0e-9f55-3a1c1e9d0001");

    @Test
    void is_never_printed() {
        assertThat(Personal.of(SUBJECT, "Berta").toString()).isEqualTo("Personal[" + SUBJECT + "]");
        assertThat(Personal.closed(SUBJECT).toString()).isEqualTo("Personal[" + SUBJECT + "]");
    }

    @Test
    void once_closed_it_says_whose_it_is_and_nothing_else() {
        assertThat(Personal.<String>closed(SUBJECT).value()).isEmpty();
        assertThat(Personal.<String>closed(SUBJECT).map(String::length)).isEqualTo(Personal.closed(SUBJECT));
        assertThat(Personal.of(SUBJECT, "Berta").map(String::length)).isEqualTo(Personal.of(SUBJECT, 5));
    }
}

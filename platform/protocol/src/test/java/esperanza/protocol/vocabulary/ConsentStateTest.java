package esperanza.protocol.vocabulary;

import static esperanza.protocol.vocabulary.ConsentState.GRANTED;
import static esperanza.protocol.vocabulary.ConsentState.REFUSED;
import static esperanza.protocol.vocabulary.ConsentState.SERIOUSLY_PREVENTED;
import static esperanza.protocol.vocabulary.ConsentState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ConsentStateTest {

    @Test
    void silence_opens_nothing_and_refuses_nothing() {
        assertThat(Arrays.stream(ConsentState.values()).filter(ConsentState::opensTheGate))
                .containsExactly(GRANTED, SERIOUSLY_PREVENTED);
        assertThat(Arrays.stream(ConsentState.values()).filter(ConsentState::refuses))
                .containsExactly(REFUSED, WITHDRAWN);
    }
}

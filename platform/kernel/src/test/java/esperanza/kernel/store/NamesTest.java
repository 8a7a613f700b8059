package esperanza.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void heads_and_names_of_streams_are_equal_if_their_bytes_are() {
        assertThat(new Head(2, new byte[] {1, 2})).isEqualTo(new Head(2, new byte[] {1, 2}));
        assertThat(new Head(2, new byte[] {1, 2})).isNotEqualTo(new Head(2, new byte[] {1, 3}));
        assertThat(new Head(2, new byte[] {1, 2})).isNotEqualTo(new Head(1, new byte[] {1, 2}));
        assertThat(new Head(2, new byte[] {1})).hasSameHashCodeAs(new Head(2, new byte[] {1}));
        assertThat(new StreamKey("receipt", new byte[] {1})).isEqualTo(new StreamKey("receipt", new byte[] {1}));
        assertThat(new StreamKey("receipt", new byte[] {1})).isNotEqualTo(new StreamKey("receipt", new byte[] {2}));
        assertThat(new StreamKey("receipt", new byte[] {1})).isNotEqualTo(new StreamKey("number", new byte[] {1}));
        assertThat(new StreamKey("receipt", new byte[] {1}))
                .hasSameHashCodeAs(new StreamKey("receipt", new byte[] {1}));
    }

    @Test
    void a_text_of_them_shows_no_bytes() {
        assertThat(new Head(2, new byte[] {1, 2})).hasToString("Head[2]");
        assertThat(new StreamKey("receipt", new byte[] {1, 2})).hasToString("StreamKey[receipt]");
    }
}

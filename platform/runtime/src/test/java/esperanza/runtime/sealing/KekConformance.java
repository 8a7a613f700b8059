package esperanza.runtime.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The promises of every provider of key-encryption keys, whatever it keeps them in. */
abstract class KekConformance {

    static final byte[] DATA_KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    static final byte[] FOR = {1, 2, 3};

    /** The provider as another instance has it: the same keys, none of them known yet. Epoch 1 exists. */
    abstract KekProvider open();

    /** A provider with other keys under the same epoch numbers. */
    abstract KekProvider elsewhere();

    @Test
    void what_one_instance_wrapped_another_unwraps() {
        byte[] wrapped = open().wrap(1, DATA_KEY, FOR);
        assertThat(open().unwrap(1, wrapped, FOR)).isEqualTo(DATA_KEY);
        assertThat(open().wrap(1, DATA_KEY, FOR)).isNotEqualTo(wrapped);
        assertThatNoException().isThrownBy(() -> open().check());
    }

    @Test
    void what_was_wrapped_does_not_unwrap_elsewhere_or_for_another_use() {
        byte[] wrapped = open().wrap(1, DATA_KEY, FOR);
        assertFails(elsewhere(), wrapped, FOR);
        assertFails(open(), wrapped, new byte[] {1, 2});
    }

    @Test
    void what_was_tampered_with_or_cut_short_fails_like_any_other() {
        KekProvider kek = open();
        byte[] wrapped = kek.wrap(1, DATA_KEY, FOR);
        for (int at = 0; at < wrapped.length; at++) {
            byte[] flipped = wrapped.clone();
            flipped[at] ^= 1;
            assertFails(kek, flipped, FOR);
            assertFails(kek, Arrays.copyOf(wrapped, at), FOR);
        }
    }

    @Test
    void an_epoch_that_never_was_is_told_apart() {
        byte[] wrapped = open().wrap(1, DATA_KEY, FOR);
        assertGone(open(), 2, wrapped);
    }

    @Test
    void an_instance_learns_of_an_epoch_that_another_made() {
        KekProvider kek = open();
        KekProvider other = open();
        assertThat(other.epochs()).containsExactly(1);
        kek.newEpoch(2);
        byte[] wrapped = kek.wrap(2, DATA_KEY, FOR);
        assertThat(kek.epoch()).isEqualTo(2);
        assertThat(other.epoch()).as("nobody told it").isEqualTo(1);
        assertThat(other.unwrap(2, wrapped, FOR)).isEqualTo(DATA_KEY);
        assertThat(other.epoch()).isEqualTo(2);
    }

    @Test
    void an_epoch_that_is_there_stays_as_it_is() {
        KekProvider kek = open();
        kek.newEpoch(2);
        byte[] first = kek.wrap(1, DATA_KEY, FOR);
        byte[] second = kek.wrap(2, DATA_KEY, FOR);
        kek.newEpoch(1);
        open().newEpoch(2);
        assertThat(open().unwrap(1, first, FOR)).isEqualTo(DATA_KEY);
        assertThat(open().unwrap(2, second, FOR)).isEqualTo(DATA_KEY);
        assertThat(open().epochs()).containsExactly(1, 2);
    }

    @Test
    void a_data_key_moves_to_another_epoch_and_what_is_left_opens_nothing_once_the_old_one_is_destroyed() {
        KekProvider kek = open();
        KekProvider other = open();
        byte[] before = kek.wrap(1, DATA_KEY, FOR);
        assertThat(other.unwrap(1, before, FOR)).isEqualTo(DATA_KEY);
        kek.newEpoch(2);
        byte[] moved = kek.rewrap(1, 2, before, FOR);
        assertThat(kek.unwrap(1, before, FOR)).as("not destroyed yet").isEqualTo(DATA_KEY);

        kek.destroyEpoch(1);
        assertThat(kek.epochs()).containsExactly(2);
        assertThat(other.epochs()).containsExactly(2);
        assertGone(kek, 1, before);
        assertGone(other, 1, before);
        assertGone(open(), 1, before);
        assertThat(open().unwrap(2, moved, FOR)).isEqualTo(DATA_KEY);
    }

    @Test
    void destroying_an_epoch_again_changes_nothing_and_the_newest_is_refused() {
        KekProvider kek = open();
        kek.newEpoch(2);
        kek.destroyEpoch(1);
        kek.destroyEpoch(1);
        open().destroyEpoch(1);
        assertThatThrownBy(() -> kek.destroyEpoch(2)).isInstanceOf(IllegalArgumentException.class);
        assertThat(open().epochs()).containsExactly(2);
    }

    private static void assertFails(KekProvider kek, byte[] wrapped, byte[] context) {
        assertThatThrownBy(() -> kek.unwrap(1, wrapped, context))
                .isInstanceOf(SealingFailed.class)
                .hasMessage("sealing-failed");
    }

    private static void assertGone(KekProvider kek, int epoch, byte[] wrapped) {
        assertThatThrownBy(() -> kek.unwrap(epoch, wrapped, FOR))
                .isInstanceOf(EpochGone.class)
                .hasMessage("epoch-gone");
    }
}

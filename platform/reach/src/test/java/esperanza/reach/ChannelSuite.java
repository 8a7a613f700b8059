package esperanza.reach;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.reach.message.domain.MessageText;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds a channel against its promises, on a provider that a test lets behave. Each adapter extends this class. */
public abstract class ChannelSuite {

    /** How the provider behaves. */
    public enum Behaviour {
        TAKES,
        REFUSES,
        /** Refuses whatever the address is. */
        REFUSES_EVERYBODY,
        IS_BUSY,
        IS_AWAY,
        /** Takes the connection and says nothing. */
        IS_MUTE,
        /** Takes every byte and answers nothing. */
        IS_SILENT,
        /** Takes every byte and ends the connection. */
        CUTS,
        /** Greets and answers one byte at a time. */
        DRIPS,
        /** Has no encryption, and the channel wants it. */
        BREAKS_TLS
    }

    protected static final Slots SLOTS = new Slots("Guardia", "0000", Optional.of("123456"));
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MORE_THAN_GO_AT_ONCE = 25;

    /** An address as this channel has them. */
    protected abstract String address();

    /** The channel with a provider that behaves so. */
    protected abstract Channel with(Behaviour behaviour);

    /** The provider of the last channel behaves so from now on. */
    protected abstract void behaves(Behaviour behaviour);

    /** The number of messages that this provider took. */
    protected abstract int taken();

    @Test
    void what_the_provider_takes_is_accepted_and_has_a_name() {
        Sent sent = sent(Behaviour.TAKES);
        assertThat(sent.answered()).isEqualTo(Answered.ACCEPTED);
        assertThat(sent.providerRef())
                .hasValueSatisfying(name -> assertThat(name).isNotBlank());
    }

    @Test
    void what_it_refuses_and_what_it_puts_off_are_told_apart() {
        assertThat(sent(Behaviour.REFUSES).answered()).isEqualTo(Answered.REFUSED);
        assertThat(sent(Behaviour.IS_BUSY).answered()).isEqualTo(Answered.NOT_NOW);
    }

    @Test
    void a_refusal_of_everybody_is_not_one_of_the_address() {
        assertThat(sent(Behaviour.REFUSES_EVERYBODY).answered()).isEqualTo(Answered.NOT_NOW);
    }

    @Test
    void a_provider_that_falls_silent_holds_no_later_message_up_and_lets_no_old_one_out() {
        for (Behaviour hung : List.of(Behaviour.IS_MUTE, Behaviour.IS_SILENT)) {
            Channel channel = with(hung);
            List<Uni<Sent>> all = Stream.generate(() -> channel.send(message(UUID.randomUUID())))
                    .limit(MORE_THAN_GO_AT_ONCE)
                    .toList();
            assertThat(Uni.join().all(all).andFailFast().await().atMost(PATIENCE))
                    .extracting(Sent::answered)
                    .containsOnly(Answered.UNKNOWN);
            behaves(Behaviour.TAKES);
            assertThat(channel.send(message(UUID.randomUUID()))
                            .await()
                            .atMost(PATIENCE)
                            .answered())
                    .isEqualTo(Answered.ACCEPTED);
            assertThat(taken()).isOne();
        }
    }

    @Test
    void without_the_encryption_that_is_wanted_nothing_leaves_and_that_is_known() {
        assertThat(sent(Behaviour.BREAKS_TLS).answered()).isEqualTo(Answered.NOT_SENT);
        assertThat(taken()).isZero();
    }

    @Test
    void nothing_left_if_the_provider_is_away() {
        assertThat(sent(Behaviour.IS_AWAY).answered()).isEqualTo(Answered.NOT_SENT);
    }

    @Test
    void nobody_knows_what_became_of_a_message_without_an_answer() {
        assertThat(Stream.of(Behaviour.IS_MUTE, Behaviour.IS_SILENT, Behaviour.CUTS, Behaviour.DRIPS)
                        .map(behaviour -> sent(behaviour).answered()))
                .containsOnly(Answered.UNKNOWN);
    }

    @Test
    void no_answer_quotes_address_or_code() {
        assertThat(List.of(Behaviour.values()))
                .allSatisfy(behaviour -> assertThat(sent(behaviour).toString()).doesNotContain(address(), "123456"));
    }

    private Sent sent(Behaviour behaviour) {
        return with(behaviour).send(message(UUID.randomUUID())).await().atMost(PATIENCE);
    }

    protected final Outgoing message(UUID attempt) {
        return new Outgoing(attempt, address(), MessageText.CODE, SLOTS);
    }
}

package esperanza.reach.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.protocol.vocabulary.WayKind;
import esperanza.reach.Answered;
import esperanza.reach.Channel;
import esperanza.reach.Outgoing;
import esperanza.reach.Sent;
import esperanza.reach.Slots;
import esperanza.reach.attempt.Route.Why;
import esperanza.reach.message.domain.MessageText;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChannelsTest {

    private static final Outgoing MESSAGE = new Outgoing(
            new UUID(0, 1), "ana@example.org", MessageText.PAGE, new Slots("Guardia", "0000", Optional.empty()));

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Provider provider = new Provider();
    private final Channels channels = new Channels(List.of(provider), new SimpleMeterRegistry());

    @Test
    void five_failures_in_a_row_raise_the_alarm_until_the_channel_answers() {
        answers(Answered.NOT_NOW, 4);
        assertThat(channels.isRaised()).isFalse();
        answers(Answered.UNKNOWN, 1);
        assertThat(channels.isRaised()).isTrue();
        answers(Answered.REFUSED, 1);
        assertThat(channels.isRaised()).isFalse();
    }

    @Test
    void five_messages_in_a_row_that_failed_on_every_way_raise_the_alarm_until_one_is_taken() {
        for (int n = 0; n < 5; n++) {
            assertThat(channels.isRaised()).isFalse();
            answers(Answered.REFUSED, 2);
            channels.ended(Why.ALL_FAILED);
        }
        answers(Answered.REFUSED, 1);
        assertThat(channels.isRaised()).isTrue();
        answers(Answered.ACCEPTED, 1);
        assertThat(channels.isRaised()).isFalse();
    }

    @Test
    void people_without_a_way_say_nothing_of_a_channel() {
        for (int n = 0; n < 5; n++) {
            channels.ended(Why.NO_WAY);
        }
        assertThat(channels.isRaised()).isFalse();
    }

    @Test
    void a_channel_that_is_down_is_tried_once_a_minute_where_there_is_another_way() {
        answers(Answered.NOT_SENT, 4);
        assertThat(channels.mayTry(WayKind.MAIL, NOON)).isTrue();
        answers(Answered.NOT_SENT, 1);
        assertThat(channels.mayTry(WayKind.MAIL, NOON)).isTrue();
        assertThat(channels.mayTry(WayKind.MAIL, NOON.plusSeconds(59))).isFalse();
        assertThat(channels.mayTry(WayKind.MAIL, NOON.plusSeconds(60))).isTrue();
        answers(Answered.ACCEPTED, 1);
        assertThat(channels.mayTry(WayKind.MAIL, NOON.plusSeconds(61))).isTrue();
    }

    @Test
    void a_kind_without_a_provider_is_not_offered() {
        assertThat(channels.isThere(WayKind.MAIL)).isTrue();
        assertThat(channels.isThere(WayKind.SMS)).isFalse();
    }

    private void answers(Answered answered, int times) {
        provider.answered = answered;
        for (int n = 0; n < times; n++) {
            channels.send(WayKind.MAIL, MESSAGE).await().atMost(Duration.ofSeconds(1));
        }
    }

    /** A channel that answers as a test wants. */
    private static final class Provider implements Channel {

        private Answered answered = Answered.ACCEPTED;

        @Override
        public WayKind kind() {
            return WayKind.MAIL;
        }

        @Override
        public Uni<Sent> send(Outgoing message) {
            return Uni.createFrom().item(Sent.of(answered));
        }
    }
}

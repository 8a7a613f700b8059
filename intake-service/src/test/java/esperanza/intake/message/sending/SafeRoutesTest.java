package esperanza.intake.message.sending;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.contact.domain.ContactKind;
import esperanza.protocol.vocabulary.WayKind;
import esperanza.reach.Answered;
import esperanza.reach.Channel;
import esperanza.reach.Outgoing;
import esperanza.reach.Sent;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.junit.jupiter.api.Test;

class SafeRoutesTest {

    /** A channel that takes everything. */
    private record Any(WayKind kind, boolean isThere) implements Channel {

        @Override
        public Uni<Sent> send(Outgoing message) {
            return Uni.createFrom().item(Sent.of(Answered.ACCEPTED));
        }
    }

    @Test
    void a_channel_without_a_provider_is_no_way() {
        List<Channel> channels = List.of(new Any(WayKind.MAIL, true), new Any(WayKind.SMS, false));
        assertThat(SafeRoutes.kinds(channels, "1000")).containsExactly(ContactKind.MAIL);
    }

    @Test
    void an_sms_leaves_only_if_its_sender_is_a_number_that_names_nobody() {
        List<Channel> channels = List.of(new Any(WayKind.SMS, true));
        assertThat(SafeRoutes.kinds(channels, "1000")).containsExactly(ContactKind.SMS);
        assertThat(SafeRoutes.kinds(channels, "+50322220000")).containsExactly(ContactKind.SMS);
        assertThat(SafeRoutes.kinds(channels, "Mecanismo")).isEmpty();
    }
}

package esperanza.reach.sms;

import esperanza.protocol.vocabulary.WayKind;
import esperanza.reach.Answered;
import esperanza.reach.Channel;
import esperanza.reach.Outgoing;
import esperanza.reach.Sent;
import esperanza.reach.Texts;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The beans of SMS. */
class SmsParts {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Produces
    @Singleton
    Channel sms(SmsSettings settings, Vertx vertx) {
        return SmsGateway.of(settings)
                .<Channel>map(gateway -> new SmsChannel(gateway, vertx, Texts.ofThisRelease(), PATIENCE))
                .orElseGet(Nobody::new);
    }

    /** Where no gateway is named: ways that were proven before are passed over. */
    private static final class Nobody implements Channel {

        @Override
        public WayKind kind() {
            return WayKind.SMS;
        }

        @Override
        public boolean isThere() {
            return false;
        }

        @Override
        public Uni<Sent> send(Outgoing message) {
            return Uni.createFrom().item(Sent.of(Answered.NOT_SENT));
        }
    }
}

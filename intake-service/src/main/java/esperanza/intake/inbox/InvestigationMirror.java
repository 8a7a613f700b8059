package esperanza.intake.inbox;

import esperanza.runtime.mirror.Mirror;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Stores what investigation records of suspects in this service's own log, so that a case is shut to the institution of
 * a suspect.
 */
@ApplicationScoped
public class InvestigationMirror {

    private static final String SUSPECT = "suspect";

    private final Mirror mirror;

    InvestigationMirror(Mirror mirror) {
        this.mirror = mirror;
    }

    @Incoming("investigation")
    Uni<Void> receive(Message<ConsumerRecords<byte[], byte[]>> poll) {
        return mirror.store("investigation", poll.getPayload(), SUSPECT::equals);
    }
}

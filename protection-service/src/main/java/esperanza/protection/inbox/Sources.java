package esperanza.protection.inbox;

import esperanza.runtime.mirror.Mirror;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Stores the events of intake and investigation in this service's own log before anything reacts to them. A poll is
 * acknowledged after it is stored. Of investigation's events only those count here that shut a case.
 */
@ApplicationScoped
public class Sources {

    private final Mirror mirror;

    Sources(Mirror mirror) {
        this.mirror = mirror;
    }

    @Incoming("intake")
    Uni<Void> intake(Message<ConsumerRecords<byte[], byte[]>> poll) {
        return store("intake", poll);
    }

    @Incoming("investigation")
    Uni<Void> investigation(Message<ConsumerRecords<byte[], byte[]>> poll) {
        return store("investigation", poll);
    }

    private Uni<Void> store(String source, Message<ConsumerRecords<byte[], byte[]>> poll) {
        return mirror.store(source, poll.getPayload())
                .chain(() -> Uni.createFrom().completionStage(poll.ack()));
    }
}

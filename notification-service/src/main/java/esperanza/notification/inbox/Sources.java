package esperanza.notification.inbox;

import esperanza.runtime.mirror.Mirror;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Stores the events of the other three services in this service's own log, before anything here reacts to them. */
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

    @Incoming("protection")
    Uni<Void> protection(Message<ConsumerRecords<byte[], byte[]>> poll) {
        return store("protection", poll);
    }

    private Uni<Void> store(String source, Message<ConsumerRecords<byte[], byte[]>> poll) {
        return mirror.store(source, poll.getPayload());
    }
}

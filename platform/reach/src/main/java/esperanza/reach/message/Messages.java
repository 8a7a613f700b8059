package esperanza.reach.message;

import esperanza.kernel.Actor;
import esperanza.kernel.CommandId;
import esperanza.kernel.StreamType;
import esperanza.kernel.store.Cause;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Request;
import esperanza.reach.message.domain.Message;
import esperanza.reach.message.domain.MessageCommand;
import esperanza.reach.message.domain.MessageDecider;
import esperanza.reach.message.domain.MessageEvent;
import esperanza.reach.message.domain.MessageId;
import esperanza.runtime.Streams;
import esperanza.runtime.log.Chain;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;

/** Records of messages in the log: what software does, each once. */
@Singleton
public class Messages {

    private static final StreamType<MessageCommand, Message, MessageEvent> MESSAGE =
            StreamType.of(MessageId.CATEGORY, MessageEvent.class, new MessageDecider());

    private final Streams streams;
    private final CommandHandler<MessageCommand, Message, MessageEvent> handler;

    Messages(Streams streams) {
        this.streams = streams;
        this.handler = streams.handler(MESSAGE);
    }

    public Uni<Message> state(MessageId id) {
        return streams.state(MESSAGE, id.value());
    }

    /** @param once what tells this command from all others: the same again changes nothing */
    public Uni<Void> record(MessageId id, String once, MessageCommand command, Instant now) {
        byte[] identity = ("message/" + id.value() + '/' + once).getBytes(StandardCharsets.UTF_8);
        Cause cause = Cause.of(Actor.system("sender"), now, id.value());
        return handler.handle(new Request<>(
                        id.stream(), new CommandId(uuid(identity)), identity, OptionalInt.empty(), cause, command))
                .replaceWithVoid();
    }

    private static UUID uuid(byte[] identity) {
        ByteBuffer hash = ByteBuffer.wrap(Chain.sha256(identity));
        return new UUID(hash.getLong(), hash.getLong());
    }
}

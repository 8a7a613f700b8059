package esperanza.intake.attachment.checking;

import static esperanza.intake.attachment.AttachmentStreams.ATTACHMENT;

import esperanza.intake.attachment.domain.AttachmentCommand;
import esperanza.intake.attachment.domain.AttachmentEvent;
import esperanza.intake.attachment.domain.Attachments;
import esperanza.kernel.Actor;
import esperanza.kernel.CommandId;
import esperanza.kernel.store.Cause;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Request;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.OptionalInt;
import java.util.UUID;

/** Commands of software on the files of a report. */
@Singleton
class SystemCommands {

    private final InstantSource clock;
    private final CommandHandler<AttachmentCommand, Attachments, AttachmentEvent> handler;

    SystemCommands(Streams streams, InstantSource clock) {
        this.clock = clock;
        this.handler = streams.handler(ATTACHMENT);
    }

    /** @param name of the command: the same is carried out once */
    Uni<Void> handle(UUID reportId, String name, AttachmentCommand command) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        UUID id = UUID.nameUUIDFromBytes(bytes);
        return handler.handle(new Request<>(
                        ATTACHMENT.stream(reportId),
                        new CommandId(id),
                        bytes,
                        OptionalInt.empty(),
                        Cause.of(Actor.system("attachments"), clock.instant(), id),
                        command))
                .replaceWithVoid();
    }
}

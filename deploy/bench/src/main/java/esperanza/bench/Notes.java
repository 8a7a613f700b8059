package esperanza.bench;

import esperanza.bench.NoteEvent.AccountNoted;
import esperanza.kernel.Actor;
import esperanza.kernel.CaseId;
import esperanza.kernel.CommandId;
import esperanza.kernel.Personal;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.Cause;
import esperanza.kernel.store.Decision;
import esperanza.kernel.store.Head;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Decisions to append: one event each, each in a new stream, with the personal data of a thousand people in turn. */
final class Notes {

    static final String CATEGORY = "note";

    private static final Actor HOTLINE = Actor.external("hotline", "0123456789abcdef0123", "HOTLINE_DEMO");
    private static final String ACCOUNT = "Una llamada anunció que la matarían si vuelve a la asamblea. ".repeat(7);

    private final List<UUID> people =
            Stream.generate(UUID::randomUUID).limit(1000).toList();
    private final byte[] digest = new byte[32];
    private final AtomicInteger count = new AtomicInteger();

    Decision<NoteEvent> next() {
        int number = count.incrementAndGet();
        UUID command = UUID.randomUUID();
        NoteEvent event = new AccountNoted(
                new CaseId(UUID.randomUUID()),
                number,
                "HOTLINE",
                number % 2 == 0,
                Personal.of(people.get(number % people.size()), ACCOUNT));
        return new Decision<>(
                new StreamId(CATEGORY, UUID.randomUUID()),
                Head.NONE,
                new CommandId(command),
                digest,
                Cause.of(HOTLINE, Instant.now(), command),
                Instant.EPOCH,
                List.of(event),
                List.of());
    }
}

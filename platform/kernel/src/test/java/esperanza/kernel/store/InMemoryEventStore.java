package esperanza.kernel.store;

import esperanza.kernel.CaseId;
import esperanza.kernel.CommandId;
import esperanza.kernel.Concerning;
import esperanza.kernel.EventId;
import esperanza.kernel.Recorded;
import esperanza.kernel.StreamId;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Keeps all promises of {@link EventStore} except durability. For tests of code that uses the port. */
public final class InMemoryEventStore<E> implements EventStore<E> {

    private final InstantSource clock;
    private final Map<StreamId, List<Recorded<E>>> streams = new HashMap<>();
    private final Map<CommandId, Memory<E>> memory = new HashMap<>();
    private final Map<StreamKey, StreamId> keys = new HashMap<>();
    private long position;

    private record Memory<E>(byte[] digest, Outcome<E> outcome) {}

    public InMemoryEventStore(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Uni<History<E>> read(StreamId stream) {
        return Uni.createFrom().item(() -> history(stream, Optional.empty()));
    }

    @Override
    public Uni<History<E>> load(StreamId stream, CommandId command, byte[] digest) {
        return Uni.createFrom().item(() -> history(stream, remembered(command, digest)));
    }

    @Override
    public Uni<Outcome<E>> append(Decision<E> decision) {
        CompletableFuture<Outcome<E>> done = CompletableFuture.supplyAsync(() -> appended(decision), Runnable::run);
        return Uni.createFrom().completionStage(done);
    }

    private synchronized Outcome<E> appended(Decision<E> decision) {
        Optional<Outcome<E>> known = remembered(decision.command(), decision.digest());
        if (known.isPresent()) {
            return known.get();
        }
        if (!head(decision.stream()).equals(decision.expected())) {
            throw new VersionConflict();
        }
        if (decision.seen().stream().anyMatch(this::isOutdated)) {
            throw new ReadingOutdated();
        }
        if (decision.keys().stream().anyMatch(keys::containsKey)) {
            throw new KeyTaken();
        }
        return store(decision);
    }

    private boolean isOutdated(Seen seen) {
        return switch (seen) {
            case Seen.AtVersion(StreamId stream, int version) -> head(stream).version() != version;
            case Seen.CaseUpTo(CaseId of, long read) ->
                streams.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(each -> each.position() > read
                                && each.event() instanceof Concerning about
                                && about.cases().contains(of));
        };
    }

    private synchronized Optional<Outcome<E>> remembered(CommandId command, byte[] digest) {
        Memory<E> known = memory.get(command);
        if (known != null && !Arrays.equals(known.digest(), digest)) {
            throw new CommandMisused();
        }
        return Optional.ofNullable(known).map(Memory::outcome);
    }

    private Outcome<E> store(Decision<E> decision) {
        List<Recorded<E>> stream = streams.computeIfAbsent(decision.stream(), s -> new ArrayList<>());
        List<Recorded<E>> fresh = new ArrayList<>();
        for (E event : decision.events()) {
            fresh.add(new Recorded<>(
                    ++position,
                    stream.size() + fresh.size() + 1,
                    new EventId(UUID.randomUUID()),
                    decision.cause().actor(),
                    decision.cause().occurredAt(),
                    recordedAt(decision),
                    event));
        }
        stream.addAll(fresh);
        decision.keys().forEach(key -> keys.put(key, decision.stream()));
        memory.put(
                decision.command(),
                new Memory<>(decision.digest(), new Outcome<>(position, stream.size(), List.copyOf(fresh), true)));
        return new Outcome<>(position, stream.size(), List.copyOf(fresh), false);
    }

    private Instant recordedAt(Decision<E> decision) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant floor = decision.notBefore().isAfter(decision.cause().notBefore())
                ? decision.notBefore()
                : decision.cause().notBefore();
        return now.isBefore(floor) ? floor : now;
    }

    private synchronized History<E> history(StreamId stream, Optional<Outcome<E>> outcome) {
        return new History<>(head(stream), List.copyOf(streams.getOrDefault(stream, List.of())), outcome);
    }

    private Head head(StreamId stream) {
        List<Recorded<E>> events = streams.getOrDefault(stream, List.of());
        return events.isEmpty()
                ? Head.NONE
                : new Head(events.size(), events.getLast().id().toString().getBytes(StandardCharsets.US_ASCII));
    }
}

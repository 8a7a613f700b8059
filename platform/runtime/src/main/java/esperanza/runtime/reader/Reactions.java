package esperanza.runtime.reader;

import esperanza.kernel.Actor;
import esperanza.kernel.CommandId;
import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.Cause;
import esperanza.kernel.store.Request;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.runtime.log.Chain;
import esperanza.runtime.log.EventCodec;
import esperanza.runtime.log.StoredEvent;
import io.smallrye.mutiny.Uni;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The reactions of a reader's policies to events. The commands of a page are sent at once; those for the same stream go
 * in the order of their events. A command's id is derived from (policy, event, index), so an event that is handled
 * twice has its effects once.
 */
final class Reactions {

    /** An event that could not be handled, or that waits behind an earlier one of its stream. */
    record Failure(StoredEvent event, String why) {

        /** True if this event itself failed. False if the event only waits behind an earlier one of its stream. */
        boolean isFirst() {
            return !why.equals(Parking.BEHIND);
        }
    }

    private record Step(StoredEvent event, Instruction instruction, Request<Object> request) {}

    /** Commands in hand at the same time; each of them may have to read its stream first. */
    private static final int AT_ONCE = 64;

    private final EventCodec codec;
    private final Handlers handlers;
    private final List<Policy<?>> policies;
    private final Runnable acted;

    /** @param acted told after a page to which a policy reacted */
    Reactions(EventCodec codec, Handlers handlers, List<Policy<?>> policies, Runnable acted) {
        this.codec = codec;
        this.handlers = handlers;
        this.policies = policies;
        this.acted = acted;
    }

    /**
     * Handles a page. Fails if something failed that passes by itself; the page is then to be handled again.
     *
     * @param parked streams of which an earlier event waits
     * @return the events that have to wait
     */
    Uni<List<Failure>> to(List<StoredEvent> page, Set<StreamId> parked) {
        Map<StreamId, Failure> first = new ConcurrentHashMap<>();
        List<Uni<Void>> targets = byTarget(page, parked, first).values().stream()
                .map(steps -> inOrder(steps, first))
                .toList();
        Uni<?> done = targets.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join()
                        .all(targets)
                        .usingConcurrencyOf(AT_ONCE)
                        .andFailFast()
                        .invoke(acted);
        return done.map(all -> waiting(page, parked, first));
    }

    private Map<StreamId, List<Step>> byTarget(
            List<StoredEvent> page, Set<StreamId> parked, Map<StreamId, Failure> first) {
        Map<StreamId, List<Step>> byTarget = new LinkedHashMap<>();
        for (StoredEvent event : page) {
            if (!parked.contains(event.stream()) && !first.containsKey(event.stream())) {
                try {
                    steps(event).forEach(step -> byTarget.computeIfAbsent(
                                    step.instruction.stream(), stream -> new ArrayList<>())
                            .add(step));
                } catch (RuntimeException indigestible) {
                    first.put(event.stream(), new Failure(event, Parking.why(indigestible)));
                }
            }
        }
        return byTarget;
    }

    /** Sends the commands for one stream one after the other; none after one of the same source stream that failed. */
    private Uni<Void> inOrder(List<Step> steps, Map<StreamId, Failure> first) {
        Uni<Void> chain = Uni.createFrom().voidItem();
        for (Step step : steps) {
            chain = chain.chain(() -> waits(step.event, first)
                    ? Uni.createFrom().voidItem()
                    : handlers.handle(step.instruction, step.request)
                            .replaceWithVoid()
                            .onFailure(failure -> !(failure instanceof StoreUnavailable))
                            .recoverWithUni(failure -> {
                                first.merge(
                                        step.event.stream(),
                                        new Failure(step.event, Parking.why(failure)),
                                        Reactions::earlier);
                                return Uni.createFrom().voidItem();
                            }));
        }
        return chain;
    }

    private static boolean waits(StoredEvent event, Map<StreamId, Failure> first) {
        Failure failure = first.get(event.stream());
        return failure != null && failure.event.position() <= event.position();
    }

    private static Failure earlier(Failure one, Failure other) {
        return one.event.position() <= other.event.position() ? one : other;
    }

    private static List<Failure> waiting(List<StoredEvent> page, Set<StreamId> parked, Map<StreamId, Failure> first) {
        List<Failure> waiting = new ArrayList<>();
        for (StoredEvent event : page) {
            Failure failure = first.get(event.stream());
            if (failure != null && failure.event.equals(event)) {
                waiting.add(failure);
            } else if (parked.contains(event.stream()) || waits(event, first)) {
                waiting.add(new Failure(event, Parking.BEHIND));
            }
        }
        return waiting;
    }

    private List<Step> steps(StoredEvent stored) {
        List<Step> steps = new ArrayList<>();
        codec.read(stored).ifPresent(event -> {
            for (Policy<?> policy : policies) {
                int index = 0;
                for (Instruction instruction : reactions(policy, event)) {
                    steps.add(new Step(stored, instruction, request(policy, index++, instruction, stored, event)));
                }
            }
        });
        return steps;
    }

    private static <E> List<Instruction> reactions(Policy<E> policy, Recorded<Object> r) {
        return policy.on().isInstance(r.event())
                ? policy.react(new Recorded<>(
                        r.position(),
                        r.version(),
                        r.id(),
                        r.actor(),
                        r.occurredAt(),
                        r.recordedAt(),
                        policy.on().cast(r.event())))
                : List.of();
    }

    private Request<Object> request(
            Policy<?> policy, int index, Instruction instruction, StoredEvent stored, Recorded<Object> event) {
        Cause cause = new Cause(
                Actor.system(policy.name()),
                event.recordedAt(),
                codec.metadata(stored).correlationId(),
                Optional.of(event.id()),
                event.recordedAt());
        byte[] identity = (policy.name() + '/' + event.id().value() + '/' + index).getBytes(StandardCharsets.UTF_8);
        return new Request<>(
                instruction.stream(), commandId(identity), identity, OptionalInt.empty(), cause, instruction.command());
    }

    /** Derives the id of a command from the bytes that identify it, alike on every instance. */
    static CommandId commandId(byte[] identity) {
        ByteBuffer hash = ByteBuffer.wrap(Chain.sha256(identity));
        return new CommandId(new UUID(hash.getLong(), hash.getLong()));
    }
}

package esperanza.notification.rota.domain;

import esperanza.kernel.At;
import esperanza.kernel.RuleViolation;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The state of a roster. */
public record Roster(Map<ShiftId, OnRoster> shifts, Map<SwapId, Swap> swaps, Map<HandoverId, Handover> handovers) {

    /** How far a shift has come. */
    public enum Stage {
        PLANNED,
        BEGUN,
        LEFT,
        WITHDRAWN
    }

    record OnRoster(Shift shift, Stage stage) {

        OnRoster now(Stage next) {
            return new OnRoster(shift, next);
        }

        OnRoster by(String person) {
            return new OnRoster(shift.by(person), stage);
        }
    }

    /** @param answered whether it waits no more for its answer */
    record Swap(ShiftId shift, String by, String to, Optional<ShiftId> inReturn, boolean answered) {

        Swap(ShiftId shift, String by, String to, Optional<ShiftId> inReturn) {
            this(shift, by, to, inReturn, false);
        }

        boolean waitsFor(ShiftId id) {
            return !answered && (shift.equals(id) || inReturn.filter(id::equals).isPresent());
        }

        Swap ended() {
            return new Swap(shift, by, to, inReturn, true);
        }
    }

    /** @param takenBy the person who took it */
    record Handover(String by, List<UUID> alerts, Optional<String> takenBy) {

        Handover taken(String another) {
            return new Handover(by, alerts, Optional.of(another));
        }
    }

    static final Roster EMPTY = new Roster(Map.of(), Map.of(), Map.of());

    public boolean has(ShiftId id) {
        return shifts.containsKey(id);
    }

    public boolean has(SwapId id) {
        return swaps.containsKey(id);
    }

    public boolean has(HandoverId id) {
        return handovers.containsKey(id);
    }

    /** The shifts that somebody stands or is to stand. */
    public List<Shift> standing() {
        return shifts.values().stream()
                .filter(each -> each.stage() == Stage.PLANNED || each.stage() == Stage.BEGUN)
                .map(OnRoster::shift)
                .toList();
    }

    /** Whether the person has begun a shift that is not over: also a little before its time. */
    public boolean isOnDuty(At at) {
        return shifts.values().stream()
                .anyMatch(each -> each.stage() == Stage.BEGUN
                        && each.shift().person().equals(at.by())
                        && at.now().isBefore(each.shift().time().until()));
    }

    /** The pseudonyms of those between whom a shift is to change hands. */
    public Set<String> personsOf(SwapId id) {
        return Set.of(swap(id).by(), swap(id).to());
    }

    /** The alerts that a hand-over names. */
    public List<UUID> alertsOf(HandoverId id) {
        return handover(id).alerts();
    }

    OnRoster shift(ShiftId id) {
        return found(shifts, id, DutyRule.NO_SUCH_SHIFT);
    }

    Swap swap(SwapId id) {
        return found(swaps, id, DutyRule.NO_SUCH_SWAP);
    }

    Handover handover(HandoverId id) {
        return found(handovers, id, DutyRule.NO_SUCH_HANDOVER);
    }

    Roster with(Collection<Shift> planned) {
        Map<ShiftId, OnRoster> all = new HashMap<>(shifts);
        planned.forEach(shift -> all.put(shift.id(), new OnRoster(shift, Stage.PLANNED)));
        return new Roster(all, swaps, handovers);
    }

    Roster changed(ShiftId id, Function<OnRoster, OnRoster> change) {
        Map<ShiftId, OnRoster> all = new HashMap<>(shifts);
        all.computeIfPresent(id, (_, known) -> change.apply(known));
        return new Roster(all, swaps, handovers);
    }

    /** The shift is withdrawn, and with it the proposals that are about it. */
    Roster without(ShiftId id) {
        Map<SwapId, Swap> all = new HashMap<>(swaps);
        all.replaceAll((_, swap) -> swap.waitsFor(id) ? swap.ended() : swap);
        return new Roster(changed(id, each -> each.now(Stage.WITHDRAWN)).shifts(), all, handovers);
    }

    Roster asking(SwapId id, Swap swap) {
        Map<SwapId, Swap> all = new HashMap<>(swaps);
        all.put(id, swap);
        return new Roster(shifts, all, handovers);
    }

    Roster answered(SwapId id) {
        Map<SwapId, Swap> all = new HashMap<>(swaps);
        all.computeIfPresent(id, (_, swap) -> swap.ended());
        return new Roster(shifts, all, handovers);
    }

    Roster handing(HandoverId id, Handover handover) {
        Map<HandoverId, Handover> all = new HashMap<>(handovers);
        all.put(id, handover);
        return new Roster(shifts, swaps, all);
    }

    private static <K, V> V found(Map<K, V> all, K id, DutyRule otherwise) {
        return Optional.ofNullable(all.get(id)).orElseThrow(() -> new RuleViolation(otherwise));
    }
}

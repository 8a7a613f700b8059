package esperanza.notification.staff.domain;

import static esperanza.notification.staff.domain.WayRule.CODE_ENDED;
import static esperanza.notification.staff.domain.WayRule.NO_SUCH_WAY;
import static esperanza.notification.staff.domain.WayRule.TOO_MANY_CODES;
import static esperanza.notification.staff.domain.WayRule.TOO_MANY_WAYS;

import esperanza.kernel.Decider;
import esperanza.kernel.RuleViolation;
import esperanza.notification.staff.domain.WayCommand.*;
import esperanza.notification.staff.domain.WayEvent.*;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rules of the ways of a person: a way counts only when the person has said the code that was sent there. */
public final class WayDecider implements Decider<WayCommand, Ways, WayEvent> {

    private static final int MOST = 5;

    @Override
    public Ways initial() {
        return Ways.NONE;
    }

    @Override
    public List<WayEvent> decide(Ways ways, WayCommand command) {
        return switch (command) {
            case AddWay add -> added(ways, add);
            case ProveWay prove -> proven(ways, known(ways, prove.wayId()), prove);
            case RemoveWay remove ->
                List.of(new WayRemoved(known(ways, remove.wayId()).id()));
        };
    }

    /**
     * The same address again asks for another code, unless the last one may still be on its way. Codes and mistakes are
     * counted over all ways, also removed ones: to remove a way and to name it again gives no fresh start.
     */
    private static List<WayEvent> added(Ways ways, AddWay add) {
        Optional<Way> same = ways.of(add.wayId());
        if (same.filter(way -> way.proven() || ways.hasFreshCode(way.id(), add.now()))
                .isPresent()) {
            return List.of();
        }
        if (same.isEmpty() && ways.all().size() >= MOST) {
            throw new RuleViolation(TOO_MANY_WAYS);
        }
        if (ways.hasFreshCode(add.wayId(), add.now()) || !ways.mayBeSentCode(add.now())) {
            throw new RuleViolation(TOO_MANY_CODES);
        }
        Instant until = add.now().plus(Way.CODE_HOLDS);
        return List.of(new WayAdded(
                add.person(), add.wayId(), add.kind(), add.codeId(), until, add.address(), add.language()));
    }

    /** A mistake is recorded, because five of them end each code; its use case refuses the command after that. */
    private static List<WayEvent> proven(Ways ways, Way way, ProveWay prove) {
        if (way.proven()) {
            return List.of();
        }
        if (!way.takesCode(prove.now())
                || !ways.maySayCode(prove.now())
                || !way.codeId().equals(prove.codeId())) {
            throw new RuleViolation(CODE_ENDED);
        }
        return List.of(prove.right() ? new WayProven(way.id()) : new WayMistaken(way.id(), way.codeId()));
    }

    private static Way known(Ways ways, UUID id) {
        return ways.of(id).orElseThrow(() -> new RuleViolation(NO_SUCH_WAY));
    }

    @Override
    public Ways evolve(Ways ways, WayEvent event) {
        return switch (event) {
            case WayAdded added ->
                ways.with(Way.of(added)).sent(new Code(added.codeId(), added.wayId(), added.until(), 0));
            case WayMistaken mistaken -> ways.mistaken(mistaken.codeId());
            case WayProven proven ->
                ways.of(proven.wayId())
                        .map(way -> ways.with(way.asProven()).said(way.codeId()))
                        .orElse(ways);
            case WayRemoved removed -> ways.without(removed.wayId());
        };
    }
}

package esperanza.notification.alert;

import esperanza.access.Access;
import esperanza.access.Caller;
import esperanza.access.Role;
import esperanza.access.Wall;
import esperanza.notification.NotificationAction;
import esperanza.notification.alert.AlertLookup.Call;
import esperanza.notification.alert.read.Alerts.Reader;
import esperanza.notification.clock.ClockVisibility;
import esperanza.protocol.vocabulary.AlertKind;
import esperanza.runtime.wall.WallAge;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides which alerts a caller may know of. */
@Singleton
public class AlertVisibility {

    private final ClockVisibility clocks;
    private final LastRungAccess lastRung;
    private final WallAge walls;

    AlertVisibility(ClockVisibility clocks, LastRungAccess lastRung, WallAge walls) {
        this.clocks = clocks;
        this.lastRung = lastRung;
        this.walls = walls;
    }

    /** The caller as a reader of the list of alerts. While the walls are too old, one who finds only their own calls. */
    public Uni<Reader> reader(Caller caller) {
        return lastRung.calls(caller)
                .map(called -> new Reader(
                        walls.areOld()
                                ? Caller.credentialOfNobody()
                                : caller.credential(NotificationAction.LIST_ALERTS),
                        caller.credentialWithoutAssignment(),
                        caller.pseudonym(),
                        roles(caller),
                        called,
                        clocks.alerts(caller),
                        clocks.clocks(caller)));
    }

    /**
     * True if the caller was paged for the alert, or may know of its case; false if its case excludes the caller. Of a
     * WALL_APPLIED alert, not everybody who knows of the case may know: only those who may know of its kind, and the
     * people of the rung that was called or paged. If false, the answer is 404, as for an unknown alert.
     */
    boolean mayKnow(Caller caller, Call call, Wall around) {
        return isCalled(caller, call, around)
                || Access.admits(around, caller, NotificationAction.ACKNOWLEDGE_ALERT)
                        && mayKnowOfItsKind(caller, call);
    }

    /** Fails with 503 for a caller who was not paged for the alert, while the walls are too old. */
    Uni<Void> require(Caller caller, Call call, Wall around) {
        return isCalled(caller, call, around) ? Uni.createFrom().voidItem() : walls.require();
    }

    private static boolean isCalled(Caller caller, Call call, Wall around) {
        return call.called().contains(caller.pseudonym()) && !Access.excludes(around, caller);
    }

    private boolean mayKnowOfItsKind(Caller caller, Call call) {
        return call.kind() != AlertKind.WALL_APPLIED
                || clocks.alerts(caller).contains(call.kind())
                || Stream.concat(Stream.of(call.role()), call.paged().stream()).anyMatch(roles(caller)::contains);
    }

    static Set<String> roles(Caller caller) {
        return caller.roles().stream().map(Role::code).collect(Collectors.toUnmodifiableSet());
    }
}

package esperanza.notification.alert;

import esperanza.access.Caller;
import esperanza.access.ExclusionTags;
import esperanza.access.Wall;
import esperanza.notification.alert.AlertLookup.Call;
import esperanza.notification.alert.domain.Ladders;
import esperanza.notification.alert.domain.OnCallPerson;
import esperanza.notification.alert.read.Rota;
import esperanza.protocol.term.Profile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/** The institutions of the people who are on call for an alert. */
@Singleton
class OnCallInstitution {

    private final Rota rota;
    private final ExclusionTags marks;
    private final Ladders ladders;
    private final InstantSource clock;

    OnCallInstitution(Rota rota, ExclusionTags marks, Profile profile, InstantSource clock) {
        this.rota = rota;
        this.marks = marks;
        this.ladders = new Ladders(profile);
        this.clock = clock;
    }

    /** True if the caller was not paged for the alert, and works for another institution than the people on call. */
    Uni<Boolean> isNotThatOf(Caller caller, Call call, Wall around) {
        return call.called().contains(caller.pseudonym())
                ? Uni.createFrom().item(false)
                : rota.dutyAt(clock.instant()).map(everybody -> !isOnCall(caller, call, around, everybody));
    }

    private boolean isOnCall(Caller caller, Call call, Wall around, List<OnCallPerson> everybody) {
        return ladders
                .of(call.kind())
                .onCall(call.rung(), everybody, institution -> around.shuts(marks.ofInstitution(institution)))
                .stream()
                .anyMatch(duty -> marks.ofInstitution(duty.institution()).equals(caller.member()));
    }
}

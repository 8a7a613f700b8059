package esperanza.notification.alert;

import esperanza.access.Caller;
import esperanza.access.ExclusionTags;
import esperanza.access.Wall;
import esperanza.notification.alert.AlertLookup.Call;
import esperanza.notification.alert.domain.Ladder;
import esperanza.notification.alert.domain.OnCallPerson;
import esperanza.notification.alert.read.Rota;
import esperanza.protocol.term.Profile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** The institution of the person who is on call for an alert. */
@Singleton
class OnCallInstitution {

    private final Rota rota;
    private final ExclusionTags marks;
    private final Ladder ladder;

    OnCallInstitution(Rota rota, ExclusionTags marks, Profile profile) {
        this.rota = rota;
        this.marks = marks;
        this.ladder = new Ladder(profile.onCall().ladder());
    }

    /** True if the caller was not paged for the alert, and works for another institution than the person on call. */
    Uni<Boolean> isNotThatOf(Caller caller, Call call, Wall around) {
        return call.called().contains(caller.pseudonym())
                ? Uni.createFrom().item(false)
                : rota.all().map(everybody -> !isOnCall(caller, call, around, everybody));
    }

    private boolean isOnCall(Caller caller, Call call, Wall around, List<OnCallPerson> everybody) {
        return ladder.onCall(call.rung(), everybody, institution -> around.shuts(marks.ofInstitution(institution)))
                .filter(duty -> marks.ofInstitution(duty.institution()).equals(caller.member()))
                .isPresent();
    }
}

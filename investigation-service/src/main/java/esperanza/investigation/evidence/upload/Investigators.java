package esperanza.investigation.evidence.upload;

import static esperanza.investigation.InvestigationAction.WORK_ON_EVIDENCE;

import esperanza.access.Caller;
import esperanza.files.upload.UploadOwner;
import esperanza.runtime.rest.CallerResolver;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Investigators send files, each under their pseudonym. */
@Singleton
class Investigators implements UploadOwner {

    private final CallerResolver callers;

    Investigators(CallerResolver callers) {
        this.callers = callers;
    }

    @Override
    public Uni<String> owner(RoutingContext request) {
        return callers.permit(WORK_ON_EVIDENCE, QuarkusHttpUser.getSecurityIdentity(request, null))
                .map(Caller::pseudonym);
    }
}

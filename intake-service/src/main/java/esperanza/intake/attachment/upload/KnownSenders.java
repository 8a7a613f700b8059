package esperanza.intake.attachment.upload;

import esperanza.access.Caller;
import esperanza.files.upload.UploadOwner;
import esperanza.intake.IntakeAction;
import esperanza.runtime.rest.CallerResolver;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Hotlines and officers send files in pieces, each under their pseudonym. Strangers send a file in one piece. */
@Singleton
class KnownSenders implements UploadOwner {

    private final CallerResolver callers;

    KnownSenders(CallerResolver callers) {
        this.callers = callers;
    }

    @Override
    public Uni<String> owner(RoutingContext request) {
        return callers.permit(IntakeAction.ATTACH_FILE, QuarkusHttpUser.getSecurityIdentity(request, null))
                .map(Caller::pseudonym);
    }
}

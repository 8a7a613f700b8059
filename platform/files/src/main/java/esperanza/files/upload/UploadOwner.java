package esperanza.files.upload;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** The service's own rule of who may send files. The platform knows no roles. */
public interface UploadOwner {

    /**
     * The code under which this request creates and continues uploads. Fails as a refused request does: with the
     * exceptions of {@code io.quarkus.security}. The body of the request is not read meanwhile.
     */
    Uni<String> owner(RoutingContext request);
}

package esperanza.files.tus;

import com.fasterxml.jackson.databind.ObjectMapper;
import esperanza.files.FilesSettings;
import esperanza.files.upload.UploadOwner;
import esperanza.files.upload.Uploads;
import esperanza.runtime.security.StreamedBodies;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Opens the tus door in a service that says who may send. */
@Singleton
class TusDoor implements StreamedBodies {

    private final boolean opens;
    private final TusRoutes routes;

    /** The door opens before the databases are migrated, so what reads them is asked for with the first request. */
    TusDoor(
            Instance<UploadOwner> owner,
            Instance<Uploads> uploads,
            FilesSettings settings,
            InstantSource clock,
            ObjectMapper json) {
        this.opens = owner.isResolvable();
        this.routes = new TusRoutes(owner::get, uploads::get, settings, clock, json);
    }

    void open(@Observes Router router) {
        if (opens) {
            routes.open(router);
        }
    }

    @Override
    public boolean takes(RoutingContext request) {
        String path = request.normalizedPath();
        return opens && (path.equals(TusRoutes.PATH) || path.startsWith(TusRoutes.PATH + "/"));
    }
}

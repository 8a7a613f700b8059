package esperanza.intake.receipt.page;

import esperanza.runtime.security.StreamedBodies;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * The address of a form with one file, which is no operation: it has to stand before everything that reads a body, because
 * each body handler would write the file to a folder in clear.
 */
@Singleton
class FileDoor implements StreamedBodies {

    private static final String PATH = "/v1/public/:language/files/sent";

    private static final Pattern ADDRESS = Pattern.compile("/v1/public/(es|en|pt)/files/sent");

    /** After the checks of every request, before the limit of Quarkus for bodies. */
    private static final int ORDER = -50;

    private final Instance<OneFile> files;

    /** The door opens before the databases are migrated, so what reads them is asked for with the first request. */
    FileDoor(Instance<OneFile> files) {
        this.files = files;
    }

    void open(@Observes Router router) {
        router.post(PATH).order(ORDER).handler(this::take);
    }

    @Override
    public boolean takes(RoutingContext request) {
        return ADDRESS.matcher(request.normalizedPath()).matches();
    }

    private void take(RoutingContext asked) {
        String language = asked.pathParam("language");
        String type = asked.request().getHeader("Content-Type");
        if (language.matches("es|en|pt") && type != null && type.startsWith("multipart/form-data")) {
            files.get().take(asked, Words.of(language), type);
        } else {
            asked.next();
        }
    }
}

package esperanza.runtime.operations;

import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Request;
import java.net.URI;
import org.eclipse.microprofile.config.ConfigProvider;

/** The interface of health and metrics of the service under test. */
public final class Management {

    private Management() {}

    /** The answer to {@code GET} of this path, such as {@code /q/health/ready}. */
    public static Answer get(String path) {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return Request.given().get(URI.create("http://127.0.0.1:" + port + path));
    }
}

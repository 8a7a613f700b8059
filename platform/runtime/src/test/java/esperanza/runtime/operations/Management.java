package esperanza.runtime.operations;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.eclipse.microprofile.config.ConfigProvider;

/** The interface of health and metrics of the service under test. */
public final class Management {

    private Management() {}

    /** The answer to {@code GET} of this path, such as {@code /q/health/ready}. */
    public static Response get(String path) {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return RestAssured.given().port(port).get(path);
    }
}

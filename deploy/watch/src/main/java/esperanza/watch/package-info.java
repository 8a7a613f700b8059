/** A watch on another machine: it pages people by itself when the services that call people fall silent. */
package esperanza.watch;

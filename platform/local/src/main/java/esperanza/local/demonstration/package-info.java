/** The main job, played against a running platform: every step of the story checks its result. */
package esperanza.local.demonstration;

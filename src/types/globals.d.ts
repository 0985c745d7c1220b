/** Version of package.json, put in by the build. */
declare const __APP_VERSION__: string;

/** `public` = the edition for residents and walls, without the planner's modules. */
declare const __EDITION__: 'full' | 'public';

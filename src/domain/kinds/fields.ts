import type { KindField } from './kind';

/** Fields that several kinds of data have; a column's names are written as files write them, the likeliest first. */
const LON = {
  id: 'lon',
  value: 'number',
  names:
    'lon|longitude|lng|long|долгота|бойлық|geo lon|point lon|коорд долгота|долгота wgs84|lon wgs84|decimallongitude|long wgs84|geo longitude|longitud|länge|längengrad|geografische länge|uzunlik|boylam|довгота|узундук|გრძედი',
} as const satisfies KindField;

const LAT = {
  id: 'lat',
  value: 'number',
  names:
    'lat|latitude|широта|ендік|geo lat|point lat|коорд широта|широта wgs84|lat wgs84|decimallatitude|geo latitude|latitud|breite|breitengrad|geografische breite|kenglik|enlem|кеңдик|განედი',
} as const satisfies KindField;

const X = {
  id: 'x',
  value: 'number',
  names:
    'x|х|point x|x coord cd|x coordinate|x coordinates|x koordinat|x feet|coord x|x coord|xcoord|координата x|координата х|x координата|easting|x м|x m',
} as const satisfies KindField;

const Y = {
  id: 'y',
  value: 'number',
  names:
    'y|у|point y|y coord cd|y coordinate|y coordinates|y koordinat|y feet|coord y|y coord|ycoord|координата y|координата у|y координата|northing|y м|y m',
} as const satisfies KindField;

const POINT = {
  id: 'point',
  value: 'text',
  names:
    'coordinates|coords|coordinate|координаты|координата|координаттар|координаталар|latlon|lat lon|lonlat|lon lat|latlng|wkt|geom|the geom|geometry|point|location',
} as const satisfies KindField;

export const ID = {
  id: 'id',
  value: 'text',
  names:
    'globalid|objectid|id|ид|uid|uuid|fid|case no|case number|dr no|crime id|incident id|incident number|event number|report number|report no|complaint number|cmplnt num|ccn|num bo|event unique id|номер дела|номер кусп|кусп|куи|номер куи|№ куи|№куи|n куи|куи №|к у и|№ к у и|ердр|номер ердр|№ ердр|№ердр|n ердр|ердр №|е р д р|№ е р д р|іс нөмірі|код записи|идентификатор|номер записи|нөмірі|номер|№|no|n|number|код|code',
} as const satisfies KindField;

export const NAME = {
  id: 'name',
  value: 'text',
  names:
    'name|название|наименование|атауы|аты|имя|name ru|name kk|name en|title|участок|аудан|район|district|зона|zone|precinct|department',
} as const satisfies KindField;

export const POPULATION = {
  id: 'population',
  value: 'people',
  names: 'population|население|численность населения|численность|халық саны|халық|тұрғындар саны|pop',
} as const satisfies KindField;

/** Ways to say where a point is: `x`, `y` are metres or degrees; `point` holds both coordinates in one cell. */
export const POSITION = [LON, LAT, X, Y, POINT] as const;

export type Place = { city: string; region: string; country: string; timezone: string };

const place = (city: string, region: string, country: string, timezone: string): Place => ({ city, region, country, timezone });

export const PLACES = {
  lagos: place('Lagos', 'Lagos', 'NG', 'Africa/Lagos'),
  berlin: place('Berlin', 'Berlin', 'DE', 'Europe/Berlin'),
  pune: place('Pune', 'Maharashtra', 'IN', 'Asia/Kolkata'),
  saoPaulo: place('São Paulo', 'São Paulo', 'BR', 'America/Sao_Paulo'),
  toronto: place('Toronto', 'Ontario', 'CA', 'America/Toronto'),
  osaka: place('Osaka', 'Ōsaka', 'JP', 'Asia/Tokyo'),
  krakow: place('Kraków', 'Małopolska', 'PL', 'Europe/Warsaw'),
  nairobi: place('Nairobi', 'Nairobi', 'KE', 'Africa/Nairobi'),
  leeds: place('Leeds', 'England', 'GB', 'Europe/London'),
  guadalajara: place('Guadalajara', 'Jalisco', 'MX', 'America/Mexico_City'),
  potsdam: place('Potsdam', 'Brandenburg', 'DE', 'Europe/Berlin'),
  hamburg: place('Hamburg', 'Hamburg', 'DE', 'Europe/Berlin'),
  lyon: place('Lyon', 'Auvergne-Rhône-Alpes', 'FR', 'Europe/Paris'),
  madrid: place('Madrid', 'Madrid', 'ES', 'Europe/Madrid'),
  kyiv: place('Kyiv', 'Kyiv', 'UA', 'Europe/Kyiv'),
  izmir: place('İzmir', 'İzmir', 'TR', 'Europe/Istanbul'),
  seoul: place('Seoul', 'Seoul', 'KR', 'Asia/Seoul'),
  singapore: place('Singapore', 'Singapore', 'SG', 'Asia/Singapore'),
  danang: place('Đà Nẵng', 'Đà Nẵng', 'VN', 'Asia/Ho_Chi_Minh'),
  stockholm: place('Stockholm', 'Stockholm', 'SE', 'Europe/Stockholm'),
  amman: place('Amman', 'Amman', 'JO', 'Asia/Amman'),
  cairo: place('Cairo', 'Cairo', 'EG', 'Africa/Cairo'),
  dubai: place('Dubai', 'Dubai', 'AE', 'Asia/Dubai'),
  riyadh: place('Riyadh', 'Riyadh', 'SA', 'Asia/Riyadh'),
  tokyo: place('Tokyo', 'Tōkyō', 'JP', 'Asia/Tokyo'),
  yokohama: place('Yokohama', 'Kanagawa', 'JP', 'Asia/Tokyo'),
  fukuoka: place('Fukuoka', 'Fukuoka', 'JP', 'Asia/Tokyo'),
} satisfies Record<string, Place>;
